import { fields } from '../literal';
import type { Rule } from '../rule';
import { scaledModels } from './scaled-model';

/** An autoscaler that may not scale. */
export const autoscalerWithoutRoom = {
  name: 'autoscaler-without-room',
  severity: 'warning',
  summary: 'The least and the greatest number of pods are the same.',
  why:
    'The autoscaler is made, the adapter has to be installed for it and is asked every 15 seconds, and it can never add ' +
    'or take a pod. A plain number says the same without all that.',
  source: 'https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/',
  check: (platform) =>
    scaledModels(platform)
      .filter(({ scaling }) => scaling.minReplicas === scaling.maxReplicas)
      .map(({ model, scaling: { maxReplicas }, path }) => {
        const described = ['metric', 'target', 'adapter.name', 'scaleUp', 'scaleDown'].some(
          (field) => platform.origins[`models.${model.name}.scaling.${field}`]?.kind === 'given',
        );
        const bounds = { min: maxReplicas, max: maxReplicas + 1 };
        return {
          path: path.replicas,
          message: `between ${maxReplicas} and ${maxReplicas} pods there is nothing to scale`,
          given: { min: maxReplicas, max: maxReplicas },
          allowed: `replicas: ${maxReplicas}, without scaling`,
          fix: fields({ replicas: described ? bounds : maxReplicas }),
        };
      }),
} satisfies Rule;
