import type { Construct } from 'constructs';

import type { Platform } from '../platform/resolve/platform';
import type { Stack } from '../platform/resolve/types/stack';
import { AcceleratorResources } from './accelerator-resources';
import { addNetwork } from './add-network';
import { Apis } from './apis';
import { BackupPlan } from './backup-plan';
import { BillingBudget } from './billing-budget';
import { addCluster } from './cluster';
import { EnvironmentStack } from './environment-stack';
import { Keys } from './keys';
import { Logs } from './logs';
import { NodePools } from './node-pool';
import { NotificationChannels } from './notification-channels';
import { NodeServiceAccount } from './node-service-account';
import { addOutputs } from './outputs';
import { Registry } from './registry';
import { QuotaPreferences } from './quota-preferences';
import { Secrets } from './secrets';
import { ServiceExtensionsAgent } from './service-extensions-agent';
import { WeightsBucket } from './weights-bucket';
import { WeightsDisks } from './weights-disks';
import { WorkloadIdentity } from './workload-identity';

/** The cluster with all that it runs on and may do. Its id is the environment's name. */
export class PlatformStack extends EnvironmentStack {
  constructor(scope: Construct, platform: Platform, stack: Stack) {
    super(scope, platform, stack);

    const apis = new Apis(this, 'api', platform);
    const network = addNetwork(this, 'network', { platform, apis });
    const registry = new Registry(this, 'registry', { platform, apis });
    const nodes = new NodeServiceAccount(this, 'nodes', { platform, apis, registry });
    const keys = new Keys(this, 'keys', { platform, apis });
    const cluster = addCluster(this, 'cluster', { platform, apis, network, nodes, keys });
    new QuotaPreferences(this, 'quota', { platform, apis });
    const accelerators = new AcceleratorResources(this, { platform, apis });
    new NodePools(this, 'node-pool', { platform, cluster, network, nodes, keys, accelerators });
    new BackupPlan(this, 'backup', { platform, apis, cluster });
    new ServiceExtensionsAgent(this, 'service-extensions-agent', { platform, apis });
    new WorkloadIdentity(this, 'workload-identity', { platform, apis, cluster });
    new Secrets(this, 'secrets', { platform, apis, after: [cluster] });
    new WeightsBucket(this, 'weights', { platform, apis, after: [cluster] });
    new WeightsDisks(this, 'weights-disk', { platform, apis, keys });
    const channels = new NotificationChannels(this, 'notification-channel', { platform, apis });
    new BillingBudget(this, 'billing', { platform, apis, channels });
    new Logs(this, 'logs', { platform, apis });
    addOutputs(this, { platform, cluster, network, nodes });
  }
}
