import { Construct } from 'constructs';

import type { Platform } from '../platform/resolve/platform';
import type { NodePool as ResolvedPool, NodePoolUpgrade } from '../platform/resolve/types/node-pool';
import type { AcceleratorResources } from './accelerator-resources';
import type { Cluster } from './cluster';
import { seconds } from './duration';
import { ContainerNodePool, type ContainerNodePoolConfig } from './engine';
import type { Keys } from './keys';
import type { Network } from './network';
import { poolNodes } from './pool-nodes';
import { poolSize } from './pool-size';
import { emailOf, type NodeServiceAccount } from './node-service-account';

export interface NodePoolProps {
  readonly platform: Platform;
  readonly cluster: Cluster;
  readonly network: Network;
  readonly nodes: NodeServiceAccount;
  readonly keys: Keys;
  readonly accelerators: AcceleratorResources;
}

/** All node pools of a cluster, by name; in an Autopilot cluster GKE makes nodes as pods ask for them. */
export class NodePools extends Construct {
  constructor(scope: Construct, id: string, props: NodePoolProps) {
    super(scope, id);
    if (props.platform.cluster.mode === 'autopilot') return;
    for (const [name, pool] of Object.entries(props.platform.nodePools)) new NodePool(this, name, { ...props, pool });
  }
}

/** One node pool. */
class NodePool extends ContainerNodePool {
  constructor(
    scope: Construct,
    id: string,
    { platform, cluster, network, nodes, keys, accelerators, pool }: NodePoolProps & { pool: ResolvedPool },
  ) {
    // A cluster that is made waits for all of that itself.
    const ready = platform.cluster.kind === 'existing' ? [...network.ready, ...nodes.grants] : [];
    const before = [...ready, ...keys.grants, ...accelerators.before(pool)];
    super(scope, id, {
      name: pool.name,
      cluster: cluster.id,
      nodeLocations: [...pool.zones],
      ...poolSize(pool),
      ...(pool.queuedProvisioning ? { queuedProvisioning: { enabled: true } } : {}),
      ...accelerators.of(pool),
      management: { autoRepair: pool.autoRepair, autoUpgrade: true },
      upgradeSettings: upgradeSettings(pool.upgrade),
      nodeConfig: poolNodes(pool, { account: emailOf(nodes), labels: platform.labels, diskKey: keys.bootDisks }),
      lifecycle: { ignoreChanges: ignoredChanges(pool) },
      ...(before.length === 0 ? {} : { dependsOn: before }),
    });
  }
}

function upgradeSettings(upgrade: NodePoolUpgrade): ContainerNodePoolConfig['upgradeSettings'] {
  const { strategy, maxSurge, maxUnavailable } = upgrade;
  if (strategy === 'SURGE') return { strategy, maxSurge, maxUnavailable };
  return {
    strategy,
    blueGreenSettings: {
      nodePoolSoakDuration: seconds(upgrade.nodePoolSoakSeconds ?? 0),
      standardRolloutPolicy: {
        batchNodeCount: upgrade.batchNodeCount,
        batchSoakDuration: seconds(upgrade.batchSoakSeconds ?? 0),
      },
    },
  };
}

/** Changes that would re-create the pool for nothing: its first size, and disks that GKE reports after its own taste. */
function ignoredChanges({ localSsd }: ResolvedPool): string[] {
  return [
    'initial_node_count',
    ...(localSsd === undefined ? [] : ['node_config[0].ephemeral_storage_local_ssd_config']),
  ];
}
