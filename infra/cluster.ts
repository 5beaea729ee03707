import type { Construct } from 'constructs';

import type { Platform } from '../platform/resolve/platform';
import type { Apis } from './apis';
import { BinaryAuthorization } from './binary-authorization';
import { ClusterEvents } from './cluster-events';
import { ContainerCluster, DataGoogleContainerCluster } from './engine';
import type { Keys } from './keys';
import type { Network } from './network';
import { NewCluster } from './new-cluster';
import type { NodeServiceAccount } from './node-service-account';

export interface ClusterProps {
  readonly platform: Platform;
  readonly apis: Apis;
  readonly network: Network;
  readonly nodes: NodeServiceAccount;
  readonly keys: Keys;
}

/** The cluster of an environment: made, or there already and only read. */
export type Cluster = ContainerCluster | DataGoogleContainerCluster;

/** Makes the cluster with what it needs before it, or finds the one that is there. */
export function addCluster(scope: Construct, id: string, props: ClusterProps): Cluster {
  const { platform, apis } = props;
  const { cluster, project } = platform;
  if (cluster.kind === 'existing') {
    return new DataGoogleContainerCluster(scope, id, { name: cluster.name, location: cluster.location, project });
  }
  const policy = new BinaryAuthorization(scope, 'binary-authorization', { platform, cluster, apis });
  const { topic, grants } = new ClusterEvents(scope, 'cluster-events', { platform, cluster, apis });
  return new NewCluster(scope, id, { ...props, cluster, topic, after: [...policy.ready, ...grants] });
}

/** Where its control plane answers: by its DNS name where that is open to the outside. */
export function endpointOf(cluster: Cluster, dns: boolean): string {
  if (!dns) return cluster.endpoint;
  return cluster instanceof ContainerCluster
    ? cluster.controlPlaneEndpointsConfig.dnsEndpointConfig.endpoint
    : cluster.controlPlaneEndpointsConfig.get(0).dnsEndpointConfig.get(0).endpoint;
}
