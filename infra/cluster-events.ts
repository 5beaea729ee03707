import { Construct } from 'constructs';

import type { Platform } from '../platform/resolve/platform';
import type { NewCluster } from '../platform/resolve/types/cluster';
import type { Apis } from './apis';
import { PubsubTopic } from './engine';

export interface ClusterEventsProps {
  readonly platform: Platform;
  readonly cluster: NewCluster;
  readonly apis: Apis;
}

/**
 * The topic that the cluster tells upgrades and security bulletins to; nothing where it tells nobody. GKE's agent may
 * publish in its own project (https://cloud.google.com/kubernetes-engine/docs/how-to/cluster-notifications).
 */
export class ClusterEvents extends Construct {
  /** Full name of the topic. */
  readonly topic: string | undefined;

  constructor(scope: Construct, id: string, { platform, cluster, apis }: ClusterEventsProps) {
    super(scope, id);
    const { notifications } = cluster;
    if (notifications === undefined) return;
    this.topic = notifications.make
      ? new PubsubTopic(this, 'topic', {
          name: notifications.topicName,
          labels: { ...platform.labels },
          dependsOn: apis.of('pubsub'),
        }).id
      : notifications.topic;
  }
}
