import type { Construct } from 'constructs';

import type { Platform } from '../platform/resolve/platform';
import type { Stack } from '../platform/resolve/types/stack';
import { Apis } from './apis';
import { EnvironmentStack } from './environment-stack';
import { StateBucket } from './state-bucket';

/** What has to stand before the first state is written: the bucket for states. */
export class BootstrapStack extends EnvironmentStack {
  constructor(scope: Construct, platform: Platform, stack: Stack) {
    super(scope, platform, stack);
    const { stateBucket: bucket } = platform;
    if (bucket === undefined) return;
    const apis = new Apis(this, 'api', platform, 'bootstrap');
    new StateBucket(this, 'state', { platform, apis, bucket });
  }
}
