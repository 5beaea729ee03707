import { Construct } from 'constructs';

import type { Platform } from '../platform/resolve/platform';
import type { NotificationChannel } from '../platform/resolve/types/observability';
import type { Apis } from './apis';
import { MonitoringNotificationChannel, PubsubTopicIamMember } from './engine';
import { GRANTS } from './grants';
import { projectNumber, serviceAgent } from './project-number';

export interface NotificationChannelsProps {
  readonly platform: Platform;
  readonly apis: Apis;
}

type MadeChannel = Exclude<NotificationChannel, { type: 'existing' }>;

/** Who is told of budgets and alerts. */
export class NotificationChannels extends Construct {
  /** Full names by the names of the description. */
  private readonly ids = new Map<string, string>();

  constructor(scope: Construct, id: string, { platform, apis }: NotificationChannelsProps) {
    super(scope, id);
    const publishers: (readonly [string, string, MonitoringNotificationChannel])[] = [];
    for (const [name, channel] of Object.entries(platform.observability.notificationChannels)) {
      if (channel.type === 'existing') {
        this.ids.set(name, channel.name);
        continue;
      }
      const made = new MonitoringNotificationChannel(this, name, {
        displayName: `${platform.name}: ${name}`,
        ...typed(channel),
        userLabels: { ...platform.labels },
        dependsOn: apis.of('monitoring'),
      });
      this.ids.set(name, made.id);
      if (channel.type === 'pubsub') publishers.push([name, channel.topic, made]);
    }
    if (publishers.length > 0) this.grantPublishing(publishers, platform, apis);
  }

  /** Full names of the channels of those names. */
  idsOf(names: readonly string[]): string[] {
    return names.flatMap((name) => this.ids.get(name) ?? []);
  }

  /** Monitoring's agent, which comes with the project's first such channel, writes to the topics. */
  private grantPublishing(
    publishers: readonly (readonly [string, string, MonitoringNotificationChannel])[],
    { project }: Platform,
    apis: Apis,
  ): void {
    const number = projectNumber(this, project, apis);
    for (const [name, topic, channel] of publishers) {
      const [, owner = project, , shortName = topic] = topic.split('/');
      new PubsubTopicIamMember(this, `${name}-publisher`, {
        project: owner,
        topic: shortName,
        role: GRANTS.monitoringTellsTopic.role,
        member: serviceAgent(number, 'gcp-sa-monitoring-notification'),
        dependsOn: [channel],
      });
    }
  }
}

/** Monitoring's own name of the kind, and what it is sent to. */
function typed(channel: MadeChannel): { type: string; labels: Record<string, string> } {
  switch (channel.type) {
    case 'email':
      return { type: 'email', labels: { email_address: channel.address } };
    case 'pubsub':
      return { type: 'pubsub', labels: { topic: channel.topic } };
    case 'webhook':
      return { type: 'webhook_tokenauth', labels: { url: channel.url } };
  }
}
