import { Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import type { Platform } from '../../platform/resolve';
import { secretCopy } from '../secrets';

/** What copies secrets of Secret Manager into Kubernetes Secrets. The values pass none of these objects. */
export class SecretChart extends Chart {
  constructor(scope: Construct, platform: Platform) {
    super(scope, 'secrets', { disableResourceNameHashes: true });
    for (const { synced } of Object.values(platform.secrets)) {
      for (const namespace of synced?.namespaces ?? []) {
        if (synced !== undefined) secretCopy(this, platform, synced, namespace);
      }
    }
  }
}
