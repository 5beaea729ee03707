import { Construct } from 'constructs';

import type { Platform } from '../platform/resolve/platform';
import type { KmsKey } from '../platform/resolve/types/cluster-parts';
import type { Apis } from './apis';
import { seconds, SECONDS_PER_DAY } from './duration';
import { type ITerraformDependable, KmsCryptoKey, KmsCryptoKeyIamMember, KmsKeyRing } from './engine';
import { GRANTS } from './grants';
import { projectNumber, serviceAgent } from './project-number';

export interface KeysProps {
  readonly platform: Platform;
  readonly apis: Apis;
}

/**
 * Keys of one's own in Cloud KMS, with the rights of Google's agents to use them; nothing where Google's keys do.
 * A key is never destroyed: whatever it encrypted would be lost with it.
 */
export class Keys extends Construct {
  /** Full name of the key for Secrets in the cluster's database. */
  readonly secrets?: string;
  /** Full name of the key for boot disks of pools that name none of their own. */
  readonly bootDisks?: string;
  /** What encrypts depends on these: without the rights neither cluster nor disk is made. */
  readonly grants: readonly ITerraformDependable[];
  private ring?: KmsKeyRing;

  constructor(scope: Construct, id: string, props: KeysProps) {
    super(scope, id);
    const { keys } = props.platform.cluster;
    const secrets = keys?.secrets === undefined ? [] : [this.use(keys.secrets, props)];
    const disks = keys?.bootDisks === undefined ? [] : [this.use(keys.bootDisks, props)];
    [this.secrets] = secrets;
    [this.bootDisks] = disks;
    this.grants = this.grant(
      { secrets, disks: [...disks, ...keysOfPools(props.platform)], backups: keysOfBackups(props.platform) },
      props,
    );
  }

  private use(key: KmsKey, props: KeysProps): string {
    return key.make ? this.make(key, props).id : key.fullName;
  }

  private make({ name }: KmsKey, { platform, apis }: KeysProps): KmsCryptoKey {
    const { keys } = platform.cluster;
    this.ring ??= new KmsKeyRing(this, 'ring', {
      name: keys?.keyRing ?? platform.name,
      location: keys?.location ?? platform.region,
      dependsOn: apis.of('cloudkms'),
    });
    return new KmsCryptoKey(this, name.slice(platform.name.length + 1), {
      name,
      keyRing: this.ring.id,
      rotationPeriod: seconds((keys?.rotationDays ?? 0) * SECONDS_PER_DAY),
      labels: { ...platform.labels },
      lifecycle: { preventDestroy: true },
    });
  }

  /**
   * GKE's agent encrypts Secrets, Compute Engine's the disks, that of Backup for GKE what it keeps
   * (https://cloud.google.com/kubernetes-engine/docs/how-to/encrypting-secrets and …/how-to/using-cmek).
   */
  private grant(
    { secrets, disks, backups }: Readonly<Record<'secrets' | 'disks' | 'backups', readonly string[]>>,
    { platform, apis }: KeysProps,
  ): ITerraformDependable[] {
    if (secrets.length + disks.length + backups.length === 0) return [];
    const number = projectNumber(this, platform.project, apis);
    const to = (agent: string, id: string, role: string, keys: readonly string[]) =>
      [...new Set(keys)].map(
        (cryptoKeyId, index) =>
          new KmsCryptoKeyIamMember(this, index === 0 ? id : `${id}-${index + 1}`, {
            cryptoKeyId,
            role,
            member: serviceAgent(number, agent),
            // The agents come with the APIs.
            dependsOn: apis.of('compute', 'container', 'gkebackup'),
          }),
      );
    return [
      ...to('container-engine-robot', 'gke-encrypts-secrets', GRANTS.gkeUsesSecretsKey.role, secrets),
      ...to('gcp-sa-gkebackup', 'backup-encrypts', GRANTS.backupUsesKey.role, backups),
      ...to('compute-system', 'compute-encrypts-disks', GRANTS.computeUsesDiskKey.role, disks),
    ];
  }
}

/** Keys that node pools name for themselves; those of an Autopilot cluster are not made. */
function keysOfPools({ cluster, nodePools }: Platform): string[] {
  if (cluster.mode === 'autopilot') return [];
  return Object.values(nodePools).flatMap(({ bootDisk }) => bootDisk.kmsKey ?? []);
}

function keysOfBackups({ cluster }: Platform): string[] {
  const key = cluster.kind === 'new' ? cluster.addons.backup?.key : undefined;
  return key === undefined ? [] : [key];
}
