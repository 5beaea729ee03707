import type { Construct } from 'constructs';

import type { Platform } from '../platform/resolve/platform';
import { Apis } from './apis';
import { addBackend } from './backend';
import { Cluster } from './cluster';
import { TerraformStack, type TerraformElement } from './engine';
import { Network } from './network';
import { NodePools } from './node-pool';
import { NodeServiceAccount } from './node-service-account';
import { addOutputs } from './outputs';
import { addProvider } from './provider';
import { ServiceExtensionsAgent } from './service-extensions-agent';
import { WorkloadIdentity } from './workload-identity';

/** Everything in Google Cloud that one environment needs: one Terraform state. Its id is the environment's name. */
export class PlatformStack extends TerraformStack {
  constructor(scope: Construct, platform: Platform) {
    super(scope, platform.name);
    addBackend(this, platform.state);
    addProvider(this, platform);

    const apis = new Apis(this, 'api', platform);
    const network = new Network(this, 'network', { platform, apis });
    const nodes = new NodeServiceAccount(this, 'nodes', { platform, apis });
    const cluster = new Cluster(this, 'cluster', { platform, apis, network, nodes });
    new NodePools(this, 'node-pool', { platform, cluster, nodes });
    new ServiceExtensionsAgent(this, 'service-extensions-agent', { platform, apis });
    new WorkloadIdentity(this, 'workload-identity', { platform, apis, cluster });
    addOutputs(this, { platform, cluster, network, nodes });
  }

  /**
   * The path of ids joined with `_`, which no id holds: readable in a plan, and the same for as long as the ids are.
   * The engine's own scheme appends a hash.
   */
  protected override allocateLogicalId(element: TerraformElement | TerraformElement['node']): string {
    const { scopes } = 'node' in element ? element.node : element;
    return scopes
      .slice(scopes.indexOf(this) + 1)
      .map(({ node }) => node.id)
      .join('_');
  }
}
