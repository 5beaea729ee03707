import { fields } from '../literal';
import type { Rule } from '../rule';
import { isOfDcgm } from './metric-not-collected';
import { scaledMetrics } from './scaled-model';

/** What nobody here has switched on. */
export const gpuMetricsOfExistingCluster = {
  name: 'gpu-metrics-of-existing-cluster',
  severity: 'warning',
  summary: 'The utilisation of GPUs to scale by, in a cluster that was there before.',
  why:
    "GKE runs DCGM's exporter where the cluster's monitoring has DCGM among its components. Of a cluster that is made here " +
    'that is sure. In one without it the series does not exist and nothing scales.',
  source: 'https://cloud.google.com/kubernetes-engine/docs/how-to/dcgm-metrics',
  check: (platform) =>
    platform.cluster.kind === 'new'
      ? []
      : scaledMetrics(platform)
          .filter(isOfDcgm)
          .map(({ scaling: { metric }, path }) => ({
            path: path.metric,
            message: `${metric} exists only where ${platform.cluster.name} has DCGM among the components of its monitoring`,
            given: metric,
            allowed: `gcloud container clusters update ${platform.cluster.name} --monitoring with DCGM`,
            fix: fields({ allow: { 'gpu-metrics-of-existing-cluster': 'its monitoring has DCGM' } }),
          })),
} satisfies Rule;
