import type { Finding } from '../finding';
import { suggestion } from '../nearest';
import type { AnyModelDescription } from './model/model';
import type { TokenReference } from './model/token-reference';
import type { PlatformDescription } from './platform';

/** Whether an input has a bucket of weights, and the names of its secrets, whether these are good or not. */
export interface SupplyNames {
  readonly weightsBucket: boolean;
  readonly secrets: readonly string[];
}

/** A place where a model names a secret of Secret Manager. */
interface Named {
  readonly path: string;
  readonly secret: string;
  /** Whether its program takes it from the environment alone. */
  readonly inEnvironment: boolean;
}

/** Refuses models that read from a bucket or a secret that is not described. */
export function findMissingSupplies({ models, secrets = {} }: PlatformDescription, names: SupplyNames): Finding[] {
  return Object.entries(models).flatMap(([name, model]) => [
    ...(model.weightsFrom?.gcs === undefined || names.weightsBucket
      ? []
      : [bucketMissing(`models.${name}.weightsFrom`)]),
    ...(model.adaptersFrom === undefined || names.weightsBucket ? [] : [bucketMissing(`models.${name}.adaptersFrom`)]),
    ...namedSecrets(`models.${name}`, model).flatMap((named) => [
      ...secretMissing(named.path, named.secret, names.secrets),
      ...(named.inEnvironment ? secretNotSynced(named, secrets) : []),
    ]),
  ]);
}

function namedSecrets(path: string, { huggingFaceToken, apiKey, server }: AnyModelDescription): Named[] {
  const variables = Object.entries(server?.env ?? {});
  const all: [string, string | TokenReference | undefined, boolean][] = [
    ['huggingFaceToken', huggingFaceToken, false],
    ['apiKey', apiKey, true],
    ...variables.map(([name, value]): [string, string | TokenReference, boolean] => [
      `server.env.${name}`,
      value,
      true,
    ]),
  ];
  return all.flatMap(([field, reference, inEnvironment]) =>
    typeof reference !== 'object' || reference.secretManager === undefined
      ? []
      : [{ path: `${path}.${field}.secretManager`, secret: reference.secretManager, inEnvironment }],
  );
}

/** A file does not do for what a program takes from its environment alone. */
function secretNotSynced({ path, secret }: Named, secrets: NonNullable<PlatformDescription['secrets']>): Finding[] {
  if (secrets[secret] === undefined || secrets[secret].sync !== undefined) return [];
  return [
    {
      severity: 'error',
      rule: 'secret-not-synced',
      path,
      message: `${secret} is a file in the pod, and this is taken from the environment, which a Kubernetes Secret fills`,
      given: secret,
      allowed: `secrets.${secret}.sync: 'secret-sync' or 'external-secrets'; or { secret, key } of a Secret that you make`,
      fix: `secrets: { '${secret}': { sync: 'secret-sync' } } on the environment`,
    },
  ];
}

function secretMissing(path: string, given: string | undefined, known: readonly string[]): Finding[] {
  if (given === undefined || known.includes(given)) return [];
  return [
    {
      severity: 'error',
      rule: 'secret-unknown',
      path,
      message: `no secret is named '${given}'`,
      given,
      allowed: known.length === 0 ? 'none is described; add it to `secrets` first' : known.join(', '),
      fix: suggestion(given, known) ?? `secrets: { '${given}': {} } on the environment`,
    },
  ];
}

function bucketMissing(path: string): Finding {
  return {
    severity: 'error',
    rule: 'weights-bucket-missing',
    path,
    message: 'no bucket of weights is described',
    allowed: 'a `weightsBucket` on the environment: one that is made, or an existing one by name',
    fix: 'weightsBucket: {} on the environment',
  };
}
