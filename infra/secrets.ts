import { Construct } from 'constructs';

import type { Platform } from '../platform/resolve/platform';
import type { MadeSecret, Secret } from '../platform/resolve/types/secrets';
import type { Apis } from './apis';
import {
  DataGoogleProject,
  type ITerraformDependable,
  KmsCryptoKeyIamMember,
  SecretManagerSecret,
  type SecretManagerSecretConfig,
  SecretManagerSecretIamMember,
} from './engine';
import { GRANTS } from './grants';
import { type Principals, principalsOf } from './principal';
import { protection } from './protection';

export interface SecretsProps {
  readonly platform: Platform;
  readonly apis: Apis;
  /** The project's first cluster creates the pool of identities that the readers come from. */
  readonly after: readonly ITerraformDependable[];
}

/**
 * Secrets in Secret Manager and the right to read them. No version is made: the value would be in the state, where
 * everybody who plans can read it.
 */
export class Secrets extends Construct {
  private readonly props: SecretsProps;

  constructor(scope: Construct, id: string, props: SecretsProps) {
    super(scope, id);
    this.props = props;
    const { platform, apis } = props;
    const secrets = Object.entries(platform.secrets);
    const keys = this.grantKeys(secrets.map(([, secret]) => secret));
    const read = secrets.some(([, { readers }]) => readers.length > 0);
    const principals = read ? principalsOf(this, platform, apis) : undefined;
    for (const [name, secret] of secrets) {
      const secretId = secret.kind === 'made' ? this.add(name, secret, keys).secretId : secret.id;
      if (principals !== undefined) this.grantReaders(name, secretId, secret, principals);
    }
  }

  private add(name: string, made: MadeSecret, keys: readonly ITerraformDependable[]): SecretManagerSecret {
    const { platform, apis } = this.props;
    const { rotation, versionDestroyDelayDays } = made;
    return new SecretManagerSecret(this, name, {
      secretId: made.id,
      project: platform.project,
      labels: { ...platform.labels },
      replication: replicationOf(made),
      ...(versionDestroyDelayDays === undefined ? {} : { versionDestroyTtl: days(versionDestroyDelayDays) }),
      ...(rotation === undefined
        ? {}
        : {
            rotation: { nextRotationTime: rotation.firstAt, rotationPeriod: days(rotation.everyDays) },
            topics: [{ name: rotation.topic }],
          }),
      deletionProtection: made.deletionProtection,
      ...protection(made.deletionProtection),
      dependsOn: [...apis.of('secretmanager'), ...keys],
    });
  }

  private grantReaders(name: string, secretId: string, { readers }: Secret, principals: Principals): void {
    for (const reader of readers) {
      new SecretManagerSecretIamMember(this, `${name}-read-by-${reader.namespace}-${reader.serviceAccount}`, {
        project: this.props.platform.project,
        secretId,
        role: GRANTS.modelReadsSecret.role,
        member: principals(reader),
        dependsOn: [...this.props.after],
      });
    }
  }

  /** Secret Manager encrypts in the name of its own agent. UNCONFIRMED: that it is there as soon as the API is on. */
  private grantKeys(secrets: readonly Secret[]): KmsCryptoKeyIamMember[] {
    const keys = secrets.flatMap((secret) => (secret.kind === 'made' ? (secret.kmsKey ?? []) : []));
    if (keys.length === 0) return [];
    const { platform, apis } = this.props;
    const { number } = new DataGoogleProject(this, 'project-of-agent', {
      projectId: platform.project,
      dependsOn: apis.of('cloudresourcemanager'),
    });
    return [...new Set(keys)].map(
      (cryptoKeyId, index) =>
        new KmsCryptoKeyIamMember(this, `agent-uses-key-${index}`, {
          cryptoKeyId,
          role: GRANTS.secretsAgentUsesKey.role,
          member: `serviceAccount:service-${number}@gcp-sa-secretmanager.iam.gserviceaccount.com`,
          dependsOn: apis.of('cloudkms', 'secretmanager'),
        }),
    );
  }
}

/** One key does for a secret that Google places, or for its one region: keys are of a location. */
function replicationOf({ locations, kmsKey }: MadeSecret): SecretManagerSecretConfig['replication'] {
  const encryption = kmsKey === undefined ? {} : { customerManagedEncryption: { kmsKeyName: kmsKey } };
  if (locations.length === 0) return { auto: encryption };
  return { userManaged: { replicas: locations.map((location) => ({ location, ...encryption })) } };
}

function days(count: number): string {
  return `${count * SECONDS_PER_DAY}s`;
}

const SECONDS_PER_DAY = 86_400;
