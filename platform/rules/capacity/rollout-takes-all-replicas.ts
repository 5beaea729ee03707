import { servedOf } from '../../resolve';
import { fields } from '../literal';
import type { Rule } from '../rule';
import { mostReplicas } from './pod-fit';
import { count } from './words';

/** Asked for: where nothing is said, an update takes one pod at a time. */
export const rolloutTakesAllReplicas = {
  name: 'rollout-takes-all-replicas',
  severity: 'warning',
  summary: 'An update that may take every replica away at once.',
  why:
    'All pods of the model end together and start anew together: nobody answers for a whole cold start, at every change of ' +
    'a flag. The Deployment reports success at the end.',
  source: 'https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#max-unavailable',
  check: (platform) =>
    Object.values(servedOf(platform)).flatMap((model) => {
      const { rollout, coldStart } = model.life;
      const most = mostReplicas(model);
      if (most < 2 || rollout.maxUnavailable < most) return [];
      return [
        {
          path: `models.${model.name}.life.rollout.maxUnavailable`,
          message: `all ${count(most, 'replica')} may be missing at once, for ${Math.ceil(coldStart.totalSeconds / 60)} minutes`,
          given: rollout.maxUnavailable,
          allowed: `1 to ${most - 1}`,
          fix: fields({ life: { rollout: { maxUnavailable: 1 } } }),
        },
      ];
    }),
} satisfies Rule;
