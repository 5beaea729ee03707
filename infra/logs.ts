import { Construct } from 'constructs';

import type { Platform } from '../platform/resolve/platform';
import type { Logs as ResolvedLogs } from '../platform/resolve/types/observability';
import type { Apis } from './apis';
import { LoggingProjectBucketConfig, LoggingProjectExclusion, LoggingProjectSink } from './engine';
import { protection } from './protection';

export interface LogsProps {
  readonly platform: Platform;
  readonly apis: Apis;
}

/** A log bucket of the environment's own, what fills it, and what is kept nowhere; nothing where nobody asks for it. */
export class Logs extends Construct {
  constructor(scope: Construct, id: string, { platform, apis }: LogsProps) {
    super(scope, id);
    const { logs } = platform.observability;
    if (logs === undefined) return;
    const sink = this.addSink(logs, this.addBucket(logs, platform, apis), platform);
    for (const [name, { filter, description }] of Object.entries(logs.projectExclusions)) {
      new LoggingProjectExclusion(this, `project-without-${name}`, {
        project: platform.project,
        name: `${platform.name}-${name}`,
        description,
        filter,
        // Else there is a moment in which an entry is kept nowhere.
        dependsOn: [sink],
      });
    }
  }

  private addBucket(logs: ResolvedLogs, { project, name, protection: isProtected }: Platform, apis: Apis) {
    return new LoggingProjectBucketConfig(this, 'bucket', {
      project,
      location: logs.location,
      bucketId: logs.bucket,
      description: `Logs of the Slipway environment ${name}`,
      retentionDays: logs.retentionDays,
      ...(logs.locked ? { locked: true } : {}),
      ...(logs.analytics ? { enableAnalytics: true } : {}),
      ...protection(isProtected),
      dependsOn: apis.of('logging'),
    });
  }

  /** A bucket of the same project needs no grant to the sink. */
  private addSink(logs: ResolvedLogs, bucket: LoggingProjectBucketConfig, { project, name }: Platform) {
    return new LoggingProjectSink(this, 'sink', {
      project,
      name: logs.bucket,
      description: `Logs of the Slipway environment ${name}`,
      destination: `logging.googleapis.com/${bucket.id}`,
      filter: logs.filter,
      exclusions: Object.entries(logs.exclusions).map(([exclusion, { filter, description }]) => ({
        name: exclusion,
        description,
        filter,
      })),
      uniqueWriterIdentity: true,
    });
  }
}
