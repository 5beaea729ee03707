import { fields } from '../literal';
import type { Rule } from '../rule';
import { scaledMetrics, type ScaledModel } from './scaled-model';
import { threshold } from './tolerance';

/** Less of the KV cache than a few requests take. */
const IDLE_SHARE = 0.05;

/** So low that whoever comes first brings up all pods. */
export const scalingTargetAlwaysExceeded = {
  name: 'scaling-target-always-exceeded',
  severity: 'warning',
  summary: 'A target so low that a single request exceeds it.',
  why:
    'One request in a pod is more than the target, so that the autoscaler goes to the maximum with the first ones and ' +
    'comes back only when there are none: the full price for almost no load.',
  source: 'https://cloud.google.com/kubernetes-engine/docs/best-practices/machine-learning/inference/autoscaling',
  check: (platform) =>
    scaledMetrics(platform).flatMap((scaled) => {
      const { metric, target, maxReplicas } = scaled.scaling;
      const { row } = scaled;
      if (row === undefined || !isTooLow(row, target)) return [];
      const one = row.unit === 'requests' ? 'a single request' : 'a cache that is next to empty';
      return [
        {
          path: scaled.path.target,
          message: `${one} exceeds a target of ${target} for ${metric}, and the pods go to ${maxReplicas}`,
          given: target,
          allowed: row.unit === 'requests' ? '1 or more' : `${IDLE_SHARE} or more`,
          fix: fields({ scaling: { target: row.start } }),
        },
      ];
    }),
} satisfies Rule;

/** What waits in the picker is seen where nothing else can be: there, one request is reason enough. */
function isTooLow(row: NonNullable<ScaledModel['row']>, target: number): boolean {
  if (row.needsFlowControl === true) return false;
  return row.unit === 'requests' ? threshold(target) < 1 : target < IDLE_SHARE;
}
