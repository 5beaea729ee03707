import type { AnyModelDescription, PlatformDescription, SecretDescription, TokenReference } from '../../description';
import type { Ledger } from '../ledger';
import { derived } from '../origin';
import type { SyncedSecret } from '../types/secrets';
import type { SecretKeyReference } from '../types/weights';

/** Key of a copied secret: whatever it is, it is the whole value. */
const KEY = 'value';

const SECRET_SYNC = 'https://docs.cloud.google.com/secret-manager/docs/sync-k8-secrets';
const EXTERNAL_SECRETS = 'https://external-secrets.io/latest/provider/google-secrets-manager/';

/** Kubernetes Secrets that are copied from Secret Manager, by the names of secrets. */
export function syncedSecretsOf({ secrets = {} }: PlatformDescription): Record<string, SecretKeyReference> {
  return Object.fromEntries(
    Object.entries(secrets).flatMap(([name, { sync }]) =>
      sync === undefined ? [] : [[name, { secret: name, key: KEY }] as const],
    ),
  );
}

/** Where models stand that take a secret from their environment, which its description does not say. */
export function namespacesBySecret(
  { models }: Pick<PlatformDescription, 'models'>,
  otherwise: string,
): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const model of Object.values(models)) {
    for (const name of namedIn(model)) {
      found.set(name, (found.get(name) ?? new Set()).add(model.namespace ?? otherwise));
    }
  }
  return found;
}

function namedIn({ huggingFaceToken, apiKey, server }: AnyModelDescription): string[] {
  const all: (TokenReference | string | undefined)[] = [huggingFaceToken, apiKey, ...Object.values(server?.env ?? {})];
  return all.flatMap((one) => (typeof one === 'object' ? (one.secretManager ?? []) : []));
}

/** The copy of a secret; undefined where its readers find it as a file. */
export function resolveSynced(
  name: string,
  { sync }: SecretDescription,
  version: string,
  namespaces: ReadonlySet<string> | undefined,
  ledger: Ledger,
): SyncedSecret | undefined {
  if (sync === undefined) return undefined;
  return {
    by: ledger.given('by', sync),
    name: ledger.note('name', derived(name, 'its key in the description')),
    key: ledger.note('key', derived(KEY, 'one secret has one value')),
    serviceAccount: ledger.note(
      'serviceAccount',
      derived(
        `secret-${name}`,
        'an identity that reads this and nothing else; models never read it themselves',
        sync === 'secret-sync' ? SECRET_SYNC : EXTERNAL_SECRETS,
      ),
    ),
    namespaces: ledger.note('namespaces', derived([...(namespaces ?? [])].sort(), 'where models stand that take it')),
    version: ledger.note('version', derived(version, 'the newest')),
  };
}
