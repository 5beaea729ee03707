import type { Platform } from '../platform/resolve/platform';
import type { ContainerClusterConfig } from './engine';
import { HARDENED_NODE } from './node-config';

/** What nodes that GKE makes by itself have from the environment. */
export interface AutoProvisionedNodes {
  /** E-mail of the service account that they run as. */
  readonly account: string;
  /** Full name of the key for their boot disks; absent: Google's. */
  readonly diskKey: string | undefined;
}

/** How GKE makes node pools by itself, as hardened as ours; nothing where it does not. */
export function autoProvisioning(
  { cluster }: Platform,
  { account, diskKey }: AutoProvisionedNodes,
): Partial<ContainerClusterConfig> {
  const given = cluster.autoProvisioning;
  if (given === undefined) return {};
  const { oauthScopes, imageType, shieldedInstanceConfig } = HARDENED_NODE;
  return {
    clusterAutoscaling: {
      enabled: true,
      autoscalingProfile: given.profile,
      resourceLimits: given.limits.map((limit) => ({ ...limit })),
      autoProvisioningLocations: [...given.zones],
      autoProvisioningDefaults: {
        serviceAccount: account,
        oauthScopes,
        imageType,
        diskType: given.bootDisk.type,
        diskSize: given.bootDisk.sizeGb,
        ...(diskKey === undefined ? {} : { bootDiskKmsKey: diskKey }),
        management: { autoRepair: true, autoUpgrade: true },
        shieldedInstanceConfig,
        // A second accelerator is seldom to be had: one node at a time goes before its successor comes.
        upgradeSettings: { strategy: 'SURGE', maxSurge: 0, maxUnavailable: 1 },
      },
    },
  };
}
