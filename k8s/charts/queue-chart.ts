import { Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import type { Platform } from '../../platform/resolve';
import { queue } from '../queue';

/** The queues that let pods in. Pods that name one which is not there wait. */
export class QueueChart extends Chart {
  constructor(scope: Construct, platform: Platform) {
    super(scope, 'queues', { disableResourceNameHashes: true });
    for (const one of Object.values(platform.queues)) {
      if (one.namespaces.length > 0) queue(this, platform.name, one);
    }
  }
}
