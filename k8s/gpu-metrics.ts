import type { Construct } from 'constructs';
import {
  ClusterPodMonitoring,
  ClusterPodMonitoringSpecEndpointsMetricRelabelingAction as Action,
  ClusterPodMonitoringSpecEndpointsPort as Port,
} from '../imports/monitoring.googleapis.com';
import { GPU_MODEL_LABEL, type Platform, scaledMetricsOf, servedOf } from '../platform/resolve';
import { shared } from './labels';
import { metadata } from './metadata';

const UTILISATION = 'DCGM_FI_DEV_GPU_UTIL';

/** Pods of GKE's own exporter, which no PodMonitoring reaches: nothing may be made in their namespace. */
const EXPORTER = { 'app.kubernetes.io/name': 'gke-managed-dcgm-exporter' };

/** A pod's name: the model's, then what a ReplicaSet and the pod add, or the numbers of a group and of the pod in it. */
const POD = '(.+?)-(?:[a-z0-9]{1,10}-[a-z0-9]{5}|[0-9]+(?:-[0-9]+)?)';

/** Often enough for an autoscaler that looks every 15 s. */
const SCRAPE_SECONDS = 15;

/**
 * Collects the utilisation of GPUs a second time, under a name in lower case, as which alone an autoscaler can ask for it,
 * and with the model whose pod the GPU is in. The exporter's `pod` becomes `exported_pod`, since the scrape has a `pod` of
 * its own.
 *
 * @see https://github.com/GoogleCloudPlatform/accelerated-platforms (hpa-gpu-metrics)
 */
export function gpuMetrics(scope: Construct, environment: string): ClusterPodMonitoring {
  return new ClusterPodMonitoring(scope, 'gpu-metrics', {
    metadata: metadata({
      name: `slipway-${environment}-gpu-metrics`,
      of: shared(environment, 'gpu-metrics'),
      wave: 'picker',
    }),
    spec: {
      selector: { matchLabels: EXPORTER },
      endpoints: [
        {
          port: Port.fromString('metrics'),
          interval: `${SCRAPE_SECONDS}s`,
          metricRelabeling: [
            { action: Action.KEEP, sourceLabels: ['__name__'], regex: UTILISATION },
            { action: Action.LOWERCASE, sourceLabels: ['__name__'], targetLabel: '__name__' },
            {
              action: Action.REPLACE,
              sourceLabels: ['exported_pod'],
              regex: POD,
              targetLabel: GPU_MODEL_LABEL,
              replacement: '$1',
            },
          ],
        },
      ],
    },
  });
}

/** Whether some model is scaled on it. */
export function scalesOnGpus(platform: Platform): boolean {
  return Object.values(servedOf(platform)).some(
    ({ scaling }) =>
      scaling.kind === 'hpa' && scaledMetricsOf(scaling).some(({ metric }) => metric === UTILISATION.toLowerCase()),
  );
}
