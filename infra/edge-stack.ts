import type { Construct } from 'constructs';

import type { Platform } from '../platform/resolve/platform';
import type { Stack } from '../platform/resolve/types/stack';
import { Edge } from './edge/edge';
import { EnvironmentStack } from './environment-stack';

/**
 * What stands between clients and the cluster, and outlives it: a cluster may be made anew behind the same address. It knows
 * the cluster's stack by names alone; the APIs that it calls are enabled there.
 */
export class EdgeStack extends EnvironmentStack {
  constructor(scope: Construct, platform: Platform, stack: Stack) {
    super(scope, platform, stack);
    new Edge(this, 'edge', { platform });
  }
}
