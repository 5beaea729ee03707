import { AUTOSCALING_METRIC } from '../../catalog';
import { fields } from '../literal';
import type { Rule } from '../rule';
import { scaledMetrics } from './scaled-model';

const { maxPerCluster, source } = AUTOSCALING_METRIC;

/** The rest is not read. */
export const tooManyAutoscalingMetrics = {
  name: 'too-many-autoscaling-metrics',
  severity: 'error',
  summary: 'More metrics for GKE to read itself than it reads in one cluster.',
  why:
    `GKE reads ${maxPerCluster} metrics of AutoscalingMetrics in a cluster. Those beyond are not found, so that the last ` +
    'models of the list do not scale, and which ones these are is not said.',
  source,
  check: (platform) => {
    const read = scaledMetrics(platform).filter(({ scaling }) => scaling.adapter.name === 'gke');
    return read.slice(maxPerCluster).map(({ scaling: { metric }, model, path }) => ({
      path: `${path.scaling}.adapter`,
      message: `${metric} of ${model.name} is one of ${read.length} metrics, and GKE reads ${maxPerCluster}`,
      given: 'gke',
      allowed: 'stackdriver or keda for some of the models',
      fix: fields({ scaling: { adapter: 'stackdriver' } }),
    }));
  },
} satisfies Rule;
