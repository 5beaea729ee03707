import { servedOf } from '../../resolve';
import { fields } from '../literal';
import type { Rule } from '../rule';

/** Two answers to the question how many. */
export const autoscalerWithFixedReplicas = {
  name: 'autoscaler-with-fixed-replicas',
  severity: 'error',
  summary: 'Scaling is described and the number of pods is fixed.',
  why:
    'A number of replicas and an autoscaler contradict each other: whoever applies last wins, and each apply throws the ' +
    'pool back to that number in the middle of the load. Bounds make room for the autoscaler.',
  source:
    'https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/#migrating-deployments-and-statefulsets-to-horizontal-autoscaling',
  check: (platform) =>
    Object.values(servedOf(platform)).flatMap(({ name, scaling }) => {
      if (scaling.kind !== 'fixed' || scaling.unused.length === 0) return [];
      const { replicas, unused } = scaling;
      return [
        {
          path: `models.${name}.scaling`,
          message: `${unused.map((field) => `scaling.${field}`).join(', ')} has no effect: there are ${replicas} replicas, no more and no less`,
          allowed: 'replicas as bounds, or no scaling',
          fix: fields({ replicas: { min: Math.max(1, replicas), max: Math.max(1, replicas) + 1 } }),
        },
      ];
    }),
} satisfies Rule;
