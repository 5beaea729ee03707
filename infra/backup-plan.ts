import { Construct } from 'constructs';

import { namespacesOf } from '../platform/resolve/namespaces';
import type { Platform } from '../platform/resolve/platform';
import type { Apis } from './apis';
import type { Cluster } from './cluster';
import { GkeBackupBackupPlan } from './engine';

export interface BackupPlanProps {
  readonly platform: Platform;
  readonly apis: Apis;
  readonly cluster: Cluster;
}

/** Backups of the namespaces of models and gateway; nothing where none are asked for. */
export class BackupPlan extends Construct {
  constructor(scope: Construct, id: string, { platform, apis, cluster }: BackupPlanProps) {
    super(scope, id);
    const { name, region, labels } = platform;
    const namespaces = namespacesOf(platform);
    const backup = platform.cluster.kind === 'new' ? platform.cluster.addons.backup : undefined;
    if (backup === undefined) return;
    new GkeBackupBackupPlan(this, 'plan', {
      name: `${name}-models`,
      description: `${namespaces.length === 1 ? 'Namespace' : 'Namespaces'} ${namespaces.join(', ')} of Slipway environment ${name}`,
      cluster: cluster.id,
      location: region,
      labels: { ...labels },
      backupConfig: {
        includeSecrets: backup.includeSecrets,
        includeVolumeData: backup.includeVolumeData,
        selectedNamespaces: { namespaces },
        ...(backup.key === undefined ? {} : { encryptionKey: { gcpKmsEncryptionKey: backup.key } }),
      },
      backupSchedule: { cronSchedule: backup.cron },
      retentionPolicy: { backupRetainDays: backup.retainDays },
      dependsOn: apis.of('gkebackup'),
    });
  }
}
