import type { Rule } from '../rule';
import { scaledModels, scaleOn, SURE_METRIC } from './scaled-model';

/** A typo, an underscore for the colon, or the adapter's spelling where the program's own is asked for. */
export const scalingMetricUnknown = {
  name: 'scaling-metric-unknown',
  severity: 'error',
  summary: 'A metric to scale by that neither engine, picker nor GKE exposes in any release.',
  why:
    'The autoscaler asks for a series that does not exist, writes FailedGetPodsMetric into its events and leaves the ' +
    'number of pods as it is, for ever: everything looks healthy and never scales.',
  source: 'defilantech/LLMKube#1373, defilantech/LLMKube#1386, volcano-sh/kthena#868',
  check: (platform) =>
    scaledModels(platform).flatMap(({ scaling, standing, path }) => {
      if (standing.origin !== 'nobody' || isInCapitals(scaling.metric)) return [];
      const meant = standing.nearest;
      return [
        {
          path: path.metric,
          message: `nothing exposes ${scaling.metric}${meant === undefined ? '' : `; ${meant} is the closest`}`,
          given: scaling.metric,
          fix: scaleOn(meant ?? SURE_METRIC),
        },
      ];
    }),
} satisfies Rule;

/** Names in capitals have a rule of their own. */
function isInCapitals(metric: string): boolean {
  return /[A-Z]/.test(metric);
}
