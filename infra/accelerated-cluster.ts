import type { Platform } from '../platform/resolve/platform';
import { type AutoProvisionedNodes, autoProvisioning } from './auto-provisioning';
import type { ContainerClusterConfig } from './engine';

/** What the accelerators of an environment ask of its cluster; nothing where they ask for nothing. */
export function acceleratedCluster(platform: Platform, nodes: AutoProvisionedNodes): Partial<ContainerClusterConfig> {
  const pools = Object.values(platform.nodePools);
  return {
    ...autoProvisioning(platform, nodes),
    ...(platform.acceleratorNetworks.sets.length === 0 ? {} : { enableMultiNetworking: true }),
    // Bare metal has no virtual TPM (cluster-toolkit, gke-a4x-max-bm).
    ...(pools.every(({ secureBoot }) => secureBoot) ? {} : { enableShieldedNodes: false }),
  };
}
