import { Construct } from 'constructs';

import type { Platform } from '../platform/resolve/platform';
import type { NodePool as ResolvedPool, NodeRange, PoolAccelerator } from '../platform/resolve/types/node-pool';
import type { Cluster } from './cluster';
import { ContainerNodePool, type ContainerNodePoolNodeConfig } from './engine';
import { HARDENED_NODE } from './node-config';
import type { NodeServiceAccount } from './node-service-account';

export interface NodePoolProps {
  readonly platform: Platform;
  readonly cluster: Cluster;
  readonly nodes: NodeServiceAccount;
}

/** All node pools of a cluster, by name. */
export class NodePools extends Construct {
  constructor(scope: Construct, id: string, props: NodePoolProps) {
    super(scope, id);
    for (const [name, pool] of Object.entries(props.platform.nodePools)) new NodePool(this, name, { ...props, pool });
  }
}

/** One node pool, autoscaled over the sum of its zones. */
class NodePool extends ContainerNodePool {
  constructor(
    scope: Construct,
    id: string,
    { platform, cluster, nodes, pool }: NodePoolProps & { pool: ResolvedPool },
  ) {
    super(scope, id, {
      name: pool.name,
      cluster: cluster.id,
      nodeLocations: [...pool.zones],
      initialNodeCount: initialNodesPerZone(pool.nodes, pool.zones.length),
      autoscaling: {
        totalMinNodeCount: pool.nodes.min,
        totalMaxNodeCount: pool.nodes.max,
        locationPolicy: isScarce(pool) ? 'ANY' : 'BALANCED',
      },
      management: { autoRepair: true, autoUpgrade: true },
      upgradeSettings: { strategy: 'SURGE', ...pool.upgrade },
      networkConfig: { enablePrivateNodes: true },
      nodeConfig: {
        ...HARDENED_NODE,
        serviceAccount: nodes.account.email,
        machineType: pool.machineType,
        diskType: pool.bootDisk.type,
        diskSizeGb: pool.bootDisk.sizeGb,
        ...(pool.spot ? SPOT : {}),
        ...(Object.keys(pool.labels).length === 0 ? {} : { labels: { ...pool.labels } }),
        resourceLabels: { ...platform.labels },
        gvnic: { enabled: true },
        gcfsConfig: { enabled: pool.imageStreaming },
        ...(pool.accelerator === undefined ? {} : accelerated(pool.accelerator)),
        ...(pool.localSsd === undefined
          ? {}
          : { ephemeralStorageLocalSsdConfig: { localSsdCount: pool.localSsd.count } }),
      },
      lifecycle: { ignoreChanges: ignoredChanges(pool) },
    });
  }
}

/** A Spot VM cannot come out of a reservation. */
const SPOT = { spot: true, reservationAffinity: { consumeReservationType: 'NO_RESERVATION' } };

/**
 * Nodes that the pool is made with, in each zone: without them a minimum above zero is never reached
 * (hashicorp/terraform-provider-google#8270), and outside the minimum and maximum the pool is refused.
 */
export function initialNodesPerZone({ min, max }: NodeRange, zones: number): number {
  const enough = Math.ceil(min / zones);
  return enough * zones <= max ? enough : Math.floor(max / zones);
}

/** `ANY` takes a node where there is one, a reservation first; `BALANCED` insists on equal zones. */
function isScarce({ accelerator, spot }: ResolvedPool): boolean {
  return accelerator !== undefined || spot;
}

/**
 * GPUs are asked for, TPUs come with the machine type. The taint is said although GKE adds it to a pool of a cluster
 * that has other pools, for it does not where the accelerator pool is the first.
 */
function accelerated(accelerator: PoolAccelerator): Partial<ContainerNodePoolNodeConfig> {
  const { driverVersion, taint } = accelerator;
  return {
    taint: [{ key: taint.key, value: taint.value, effect: 'NO_SCHEDULE' }],
    ...(accelerator.kind === 'tpu'
      ? {}
      : {
          guestAccelerator: [
            {
              type: accelerator.name,
              count: accelerator.count,
              ...(driverVersion === undefined
                ? {}
                : { gpuDriverInstallationConfig: { gpuDriverVersion: driverVersion } }),
            },
          ],
        }),
  };
}

/** Changes that would re-create the pool for nothing: its first size, and disks that GKE reports after its own taste. */
function ignoredChanges({ localSsd }: ResolvedPool): string[] {
  return [
    'initial_node_count',
    ...(localSsd === undefined ? [] : ['node_config[0].ephemeral_storage_local_ssd_config']),
  ];
}
