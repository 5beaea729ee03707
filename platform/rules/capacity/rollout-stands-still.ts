import { servedOf } from '../../resolve';
import { fields } from '../literal';
import type { Rule } from '../rule';

/** An update has to begin somewhere. */
export const rolloutStandsStill = {
  name: 'rollout-stands-still',
  severity: 'error',
  summary: 'An update that may neither add a pod nor take one away.',
  why: 'Kubernetes refuses a Deployment whose maxSurge and maxUnavailable are both zero.',
  source: 'https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#max-unavailable',
  check: (platform) =>
    Object.values(servedOf(platform)).flatMap(({ name, life: { rollout } }) =>
      rollout.maxSurge === 0 && rollout.maxUnavailable === 0
        ? [
            {
              path: `models.${name}.life.rollout`,
              message: `${name} may neither have a pod more nor one less while it is updated`,
              given: rollout,
              allowed: 'one of the two above zero',
              fix: fields({ life: { rollout: { maxUnavailable: 1 } } }),
            },
          ]
        : [],
    ),
} satisfies Rule;
