import type { NewCluster } from '../platform/resolve/types/cluster';
import type { ContainerClusterConfig } from './engine';

/** When a version comes, and which one the cluster is made with. */
export function upgrades(cluster: NewCluster): Partial<ContainerClusterConfig> {
  const { startTime, endTime, recurrence } = cluster.maintenance;
  const exclusions = Object.entries(cluster.maintenanceExclusions);
  return {
    releaseChannel: { channel: cluster.releaseChannel },
    ...(cluster.minMasterVersion === undefined ? {} : { minMasterVersion: cluster.minMasterVersion }),
    ...(cluster.patchMode === undefined ? {} : { gkeAutoUpgradeConfig: { patchMode: cluster.patchMode } }),
    maintenancePolicy: {
      recurringWindow: { startTime, endTime, recurrence },
      ...(exclusions.length === 0
        ? {}
        : {
            maintenanceExclusion: exclusions.map(([exclusionName, { startTime, endTime, scope }]) => ({
              exclusionName,
              startTime,
              endTime,
              exclusionOptions: { scope },
            })),
          }),
    },
  };
}

/** What GKE changes by itself: the throw-away pool goes, and the channel moves the version on. */
export function changesOfGke(cluster: NewCluster): string[] {
  return [
    ...(cluster.mode === 'standard' ? ['node_config'] : []),
    ...(cluster.minMasterVersion === undefined ? [] : ['min_master_version']),
  ];
}
