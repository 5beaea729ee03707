import { Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import { modelNamespaces, type Platform } from '../../platform/resolve';
import { metricsReader } from '../metrics-reader';

/** Who may read the metrics of the pickers. */
export class MonitoringChart extends Chart {
  constructor(scope: Construct, platform: Platform) {
    super(scope, 'monitoring', { disableResourceNameHashes: true });
    for (const namespace of modelNamespaces(platform)) metricsReader(this, platform, namespace);
  }
}
