import { Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import { modelNamespaces, type Platform } from '../../platform/resolve';
import { gpuMetrics, scalesOnGpus } from '../gpu-metrics';
import { metricsReader } from '../metrics-reader';

/** Who may read the metrics of the pickers, and what is collected beside GKE's own. */
export class MonitoringChart extends Chart {
  constructor(scope: Construct, platform: Platform) {
    super(scope, 'monitoring', { disableResourceNameHashes: true });
    for (const namespace of modelNamespaces(platform)) metricsReader(this, platform, namespace);
    if (scalesOnGpus(platform)) gpuMetrics(this, platform.name);
  }
}
