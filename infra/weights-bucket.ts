import { Construct } from 'constructs';

import type { Platform } from '../platform/resolve/platform';
import { everyRole } from '../platform/resolve/roles';
import { servedOf } from '../platform/resolve/types/served';
import type { MadeBucket, WeightsBucket as ResolvedBucket } from '../platform/resolve/types/weights-bucket';
import type { Apis } from './apis';
import { seconds, SECONDS_PER_DAY, SECONDS_PER_HOUR } from './duration';
import {
  DataGoogleStorageProjectServiceAccount,
  type ITerraformDependable,
  KmsCryptoKeyIamMember,
  StorageAnywhereCache,
  StorageBucket,
  StorageBucketIamMember,
} from './engine';
import { GRANTS } from './grants';
import { principalsOf } from './principal';
import { protection } from './protection';

export interface WeightsBucketProps {
  readonly platform: Platform;
  readonly apis: Apis;
  /** The project's first cluster creates the pool of identities that the readers come from. */
  readonly after: readonly ITerraformDependable[];
}

/** The bucket that models read their weights from, its caches, and the right to read it; nothing where there is none. */
export class WeightsBucket extends Construct {
  private readonly props: WeightsBucketProps;

  constructor(scope: Construct, id: string, props: WeightsBucketProps) {
    super(scope, id);
    this.props = props;
    const { weightsBucket } = props.platform;
    if (weightsBucket === undefined) return;
    const name = weightsBucket.kind === 'made' ? this.addBucket(weightsBucket).name : weightsBucket.name;
    this.grantUsers(name, weightsBucket);
  }

  private addBucket(made: MadeBucket): StorageBucket {
    const { platform, apis } = this.props;
    const grants = made.kmsKey === undefined ? [] : [this.grantKey(made.kmsKey)];
    const bucket = new StorageBucket(this, 'bucket', {
      name: made.name,
      project: platform.project,
      location: made.location,
      storageClass: 'STANDARD',
      labels: { ...platform.labels },
      forceDestroy: false,
      uniformBucketLevelAccess: true,
      publicAccessPrevention: 'enforced',
      ...(made.hierarchicalNamespace ? { hierarchicalNamespace: { enabled: true } } : {}),
      ...(made.versioning ? { versioning: { enabled: true } } : {}),
      ...(made.noncurrentDays === undefined ? {} : forget(made.noncurrentDays)),
      softDeletePolicy: { retentionDurationSeconds: made.softDeleteDays * SECONDS_PER_DAY },
      ...(made.kmsKey === undefined ? {} : { encryption: { defaultKmsKeyName: made.kmsKey } }),
      ...protection(made.deletionProtection),
      dependsOn: [...apis.of('storage'), ...grants],
    });
    this.addCaches(bucket.name, made);
    return bucket;
  }

  /** One for each zone; a cache bills for what it holds, and the bucket cannot go before it. */
  private addCaches(bucket: string, { anywhereCache }: MadeBucket): void {
    if (anywhereCache === undefined) return;
    const { ttlHours, admissionPolicy } = anywhereCache;
    for (const zone of anywhereCache.zones) {
      const ttl = seconds(ttlHours * SECONDS_PER_HOUR);
      new StorageAnywhereCache(this, `cache-${zone}`, { bucket, zone, ttl, admissionPolicy });
    }
  }

  private grantUsers(bucket: string, { readers, writers }: ResolvedBucket): void {
    if (readers.length === 0) return;
    const { platform, apis, after } = this.props;
    const principals = principalsOf(this, platform, apis);
    for (const writer of writers) {
      new StorageBucketIamMember(this, `writer-${writer.serviceAccount}`, {
        bucket,
        role: GRANTS.fillerWritesWeights.role,
        member: principals(writer),
        dependsOn: [...after],
      });
    }
    const served = everyRole(servedOf(platform));
    for (const name of readers) {
      const model = served[name];
      if (model === undefined) continue;
      new StorageBucketIamMember(this, `reader-${name}`, {
        bucket,
        role: GRANTS.modelReadsWeights.role,
        member: principals(model),
        dependsOn: [...after],
      });
    }
  }

  /** Cloud Storage writes with the key in the name of its own agent, which the project gets when it is first asked for. */
  private grantKey(kmsKey: string): KmsCryptoKeyIamMember {
    const { platform, apis } = this.props;
    const { member } = new DataGoogleStorageProjectServiceAccount(this, 'storage-agent', {
      project: platform.project,
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

/** Overwritten versions go after some time. */
function forget(daysSinceNoncurrentTime: number) {
  return {
    lifecycleRule: [{ action: { type: 'Delete' }, condition: { daysSinceNoncurrentTime, withState: 'ARCHIVED' } }],
  };
}
