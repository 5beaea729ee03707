import { Construct } from 'constructs';

import type { Platform } from '../platform/resolve/platform';
import type { StateBucket as ResolvedBucket } from '../platform/resolve/types/state';
import type { Apis } from './apis';
import { DataGoogleStorageProjectServiceAccount, KmsCryptoKeyIamMember, StorageBucket } from './engine';
import { SECONDS_PER_DAY } from './duration';
import { GRANTS } from './grants';
import { protection } from './protection';

export interface StateBucketProps {
  readonly platform: Platform;
  readonly apis: Apis;
  readonly bucket: ResolvedBucket;
}

/** The bucket that holds the states: whoever reads them knows the whole cloud, and whoever loses them has to import it all. */
export class StateBucket extends Construct {
  constructor(scope: Construct, id: string, { platform, apis, bucket }: StateBucketProps) {
    super(scope, id);
    const grants = bucket.kmsKey === undefined ? [] : [this.grantKey(platform.project, bucket.kmsKey, apis)];
    new StorageBucket(this, 'bucket', {
      name: bucket.name,
      project: platform.project,
      location: bucket.location,
      storageClass: 'STANDARD',
      labels: { ...platform.labels },
      forceDestroy: false,
      uniformBucketLevelAccess: true,
      publicAccessPrevention: 'enforced',
      versioning: { enabled: true },
      softDeletePolicy: { retentionDurationSeconds: bucket.softDeleteDays * SECONDS_PER_DAY },
      lifecycleRule: [
        {
          action: { type: 'Delete' },
          // Both have to be so: a busy day pushes nothing out that is not old as well.
          condition: { numNewerVersions: bucket.keptVersions, daysSinceNoncurrentTime: bucket.keptDays },
        },
      ],
      ...(bucket.kmsKey === undefined ? {} : { encryption: { defaultKmsKeyName: bucket.kmsKey } }),
      ...protection(platform.protection),
      dependsOn: [...apis.of('storage'), ...grants],
    });
  }

  /** Cloud Storage writes with the key in the name of its own agent, which the project gets when it is first asked for. */
  private grantKey(project: string, kmsKey: string, apis: Apis): KmsCryptoKeyIamMember {
    const { member } = new DataGoogleStorageProjectServiceAccount(this, 'storage-agent', {
      project,
      dependsOn: apis.of('storage'),
    });
    return new KmsCryptoKeyIamMember(this, 'storage-agent-uses-key', {
      cryptoKeyId: kmsKey,
      role: GRANTS.storageAgentUsesKey.role,
      member,
      dependsOn: apis.of('cloudkms'),
    });
  }
}
