import { Construct } from 'constructs';

import type { Platform } from '../platform/resolve/platform';
import type { MadeSecret } from '../platform/resolve/types/secrets';
import type { Apis } from './apis';
import { seconds, SECONDS_PER_DAY } from './duration';
import {
  type ITerraformDependable,
  KmsCryptoKeyIamMember,
  PubsubTopicIamMember,
  SecretManagerSecret,
  type SecretManagerSecretConfig,
  SecretManagerSecretIamMember,
} from './engine';
import { GRANTS } from './grants';
import { principalsOf } from './principal';
import { protection } from './protection';
import { projectNumber, serviceAgent } from './project-number';

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
    const secrets = Object.entries(props.platform.secrets);
    const rights = this.grantAgent(
      new Construct(scope, `${id}-agent`),
      secrets.flatMap(([, secret]) => (secret.kind === 'made' ? secret : [])),
    );
    const ids = secrets.map(([name, secret]) =>
      secret.kind === 'made' ? this.add(name, secret, rights).secretId : secret.id,
    );
    this.grantReaders(new Construct(scope, `${id}-readers`), ids);
  }

  private add(name: string, made: MadeSecret, rights: readonly ITerraformDependable[]): SecretManagerSecret {
    const { platform, apis } = this.props;
    const { rotation, versionDestroyDelayDays } = made;
    return new SecretManagerSecret(this, name, {
      secretId: made.id,
      project: platform.project,
      labels: { ...platform.labels },
      replication: replicationOf(made),
      ...(versionDestroyDelayDays === undefined
        ? {}
        : { versionDestroyTtl: seconds(versionDestroyDelayDays * SECONDS_PER_DAY) }),
      ...(rotation === undefined
        ? {}
        : {
            rotation: {
              nextRotationTime: rotation.firstAt,
              rotationPeriod: seconds(rotation.everyDays * SECONDS_PER_DAY),
            },
            topics: [{ name: rotation.topic }],
          }),
      deletionProtection: made.deletionProtection,
      ...protection(made.deletionProtection),
      dependsOn: [...apis.of('secretmanager'), ...rights],
    });
  }

  /** A scope for each secret and each namespace: names of theirs may hold the hyphens that would else part them. */
  private grantReaders(scope: Construct, ids: readonly string[]): void {
    const { platform, apis, after } = this.props;
    const secrets = Object.entries(platform.secrets);
    if (!secrets.some(([, { readers }]) => readers.length > 0)) return;
    const principals = principalsOf(new Construct(scope, 'of'), platform, apis);
    for (const [index, [name, { readers }]] of secrets.entries()) {
      const own = new Construct(scope, `of-${name}`);
      for (const reader of readers) {
        const { namespace, serviceAccount } = reader;
        const inside = own.node.tryFindChild(namespace) ?? new Construct(own, namespace);
        new SecretManagerSecretIamMember(inside, serviceAccount, {
          project: platform.project,
          secretId: ids[index] ?? name,
          role: GRANTS.modelReadsSecret.role,
          member: principals(reader),
          dependsOn: [...after],
        });
      }
    }
  }

  /** Secret Manager encrypts, and reminds, in the name of its own agent, which a project has to ask for once. */
  private grantAgent(scope: Construct, made: readonly MadeSecret[]): ITerraformDependable[] {
    const keys = new Set(made.flatMap(({ kmsKey }) => kmsKey ?? []));
    const topics = new Set(made.flatMap(({ rotation }) => rotation?.topic ?? []));
    if (keys.size + topics.size === 0) return [];
    const { platform, apis } = this.props;
    const number = projectNumber(scope, platform.project, apis);
    const member = serviceAgent(number, 'gcp-sa-secretmanager');
    const uses = [...keys].map((cryptoKeyId) => {
      const { role } = GRANTS.secretsAgentUsesKey;
      const dependsOn = apis.of('cloudkms', 'secretmanager');
      return new KmsCryptoKeyIamMember(scope, `uses-${slug(cryptoKeyId)}`, { cryptoKeyId, role, member, dependsOn });
    });
    const tells = [...topics].map((full) => {
      const [, project = '', , topic = ''] = full.split('/');
      const { role } = GRANTS.secretsAgentTellsTopic;
      const dependsOn = apis.of('secretmanager');
      return new PubsubTopicIamMember(scope, `tells-${slug(full)}`, { project, topic, role, member, dependsOn });
    });
    return [...uses, ...tells];
  }
}

/** A full name as part of an address. */
function slug(fullName: string): string {
  return fullName.replace(/[^A-Za-z0-9]+/g, '-');
}

/** One key does for a secret that Google places, or for its one region: keys are of a location. */
function replicationOf({ locations, kmsKey }: MadeSecret): SecretManagerSecretConfig['replication'] {
  const encryption = kmsKey === undefined ? {} : { customerManagedEncryption: { kmsKeyName: kmsKey } };
  if (locations.length === 0) return { auto: encryption };
  return { userManaged: { replicas: locations.map((location) => ({ location, ...encryption })) } };
}
