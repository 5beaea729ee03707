import type { Rule } from '../rule';
import { scaledMetrics, scaleOn, SURE_METRIC, type ScaledModel } from './scaled-model';

/** Figures of the pool that have another meaning than load. */
const OTHERWISE: readonly (readonly [RegExp, string])[] = [
  [/_ready_(endpoints|pods)$/, 'counts the pods themselves'],
  [/_std_dev_/, 'says how unevenly the pods are used, not how much'],
  [/_prefix_indexer_size$/, 'is the size of the index of prefixes'],
];

/** Measured, exposed, and full from the first request on. */
export const metricFollowsNoLoad = {
  name: 'metric-follows-no-load',
  severity: 'warning',
  summary: 'A metric to scale by that does not rise and fall with the number of requests.',
  why:
    'A GPU that decodes one sequence is as busy as one that decodes a hundred: duty cycle and utilisation are near their ' +
    'maximum with the first request, so that an idle service already scales out. Requests waiting or running tell load.',
  source: 'https://cloud.google.com/kubernetes-engine/docs/best-practices/machine-learning/inference/autoscaling',
  check: (platform) =>
    scaledMetrics(platform).flatMap((scaled) => {
      const reason = reasonOf(scaled);
      if (reason === undefined) return [];
      const { metric } = scaled.scaling;
      return [{ path: scaled.path.metric, message: `${metric} ${reason}`, given: metric, fix: scaleOn(SURE_METRIC) }];
    }),
} satisfies Rule;

function reasonOf({ scaling, standing, row }: ScaledModel): string | undefined {
  if (row !== undefined) return undefined;
  if (standing.origin === 'accelerator') return 'is near its maximum with a single request';
  if (standing.origin !== 'picker' || standing.lookup.type !== 'gauge') return undefined;
  return OTHERWISE.find(([form]) => form.test(scaling.metric))?.[1];
}
