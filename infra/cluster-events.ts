import { Construct } from 'constructs';

import type { Platform } from '../platform/resolve/platform';
import type { NewCluster } from '../platform/resolve/types/cluster';
import type { Apis } from './apis';
import { type ITerraformDependable, PubsubTopic, PubsubTopicIamMember } from './engine';
import { GRANTS } from './grants';
import { projectNumber, serviceAgent } from './project-number';

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
  /** The cluster depends on them: it tells a topic of another project only with the right to. */
  readonly grants: readonly ITerraformDependable[] = [];

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
    if (!notifications.topic.startsWith(`projects/${platform.project}/`)) {
      this.grants = [this.grantPublisher(notifications.topic, platform, apis)];
    }
  }

  private grantPublisher(topic: string, { project }: Platform, apis: Apis): PubsubTopicIamMember {
    const number = projectNumber(this, project, apis);
    return new PubsubTopicIamMember(this, 'publisher', {
      topic,
      role: GRANTS.gkeTellsTopic.role,
      member: serviceAgent(number, 'container-engine-robot'),
      // The agent comes with the API.
      dependsOn: apis.of('container', 'pubsub'),
    });
  }
}
