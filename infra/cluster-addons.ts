import type { NewCluster } from '../platform/resolve/types/cluster';
import type { ContainerClusterConfig } from './engine';

/** What GKE installs. Without the first there is no Gateway; an Autopilot cluster has most of the others in any case. */
export function addons({ mode, addons }: NewCluster): Partial<ContainerClusterConfig> {
  return {
    addonsConfig: {
      httpLoadBalancing: { disabled: false },
      horizontalPodAutoscaling: { disabled: false },
      ...(mode === 'standard'
        ? {
            gcePersistentDiskCsiDriverConfig: { enabled: addons.persistentDisk },
            gcsFuseCsiDriverConfig: { enabled: addons.gcsFuse },
            ...(addons.filestore ? { gcpFilestoreCsiDriverConfig: { enabled: true } } : {}),
            ...(addons.nodeLocalDns ? { dnsCacheConfig: { enabled: true } } : {}),
          }
        : {}),
      ...(addons.lustre ? { lustreCsiDriverConfig: { enabled: true } } : {}),
      ...(addons.backup === undefined ? {} : { gkeBackupAgentConfig: { enabled: true } }),
    },
    ...(addons.secretManager ? { secretManagerConfig: { enabled: true } } : {}),
    ...(mode === 'standard' && addons.cloudDns
      ? { dnsConfig: { clusterDns: 'CLOUD_DNS', clusterDnsScope: 'CLUSTER_SCOPE' } }
      : {}),
  };
}
