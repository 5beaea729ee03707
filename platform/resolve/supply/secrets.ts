import type { PlatformDescription, SecretDescription } from '../../description';
import { fillOf, serversAskHub } from '../model/weights';
import type { Ledger } from '../ledger';
import { byDefault, derived } from '../origin';
import { everyRole } from '../roles';
import type { Model } from '../types/model';
import type { MadeSecret, Secret, SecretReader, SyncedSecret } from '../types/secrets';
import { resolveSynced } from './synced-secrets';

/** What secrets depend on beside their own descriptions. */
export interface SecretsContext {
  readonly environment: string;
  readonly region: string;
  /** Whether what cannot be had back is protected. */
  readonly protection: boolean;
  readonly project: string;
  readonly models: Readonly<Record<string, Model>>;
  /** Where models stand that name each secret. */
  readonly namespaces: ReadonlyMap<string, ReadonlySet<string>>;
}

const REPLICATION = 'https://cloud.google.com/secret-manager/docs/choosing-replication';
const DELAY = 'https://cloud.google.com/secret-manager/docs/delay-destruction-of-secret-versions';

type MadeDescription = Exclude<SecretDescription, { existing: string }>;

/** Ids in Secret Manager by the names of secrets in a description. */
export function secretIdsOf(environment: string, { secrets = {} }: PlatformDescription): Record<string, string> {
  return Object.fromEntries(
    Object.entries(secrets).map(([name, secret]) => [name, secretId(environment, name, secret)] as const),
  );
}

/** Whether a pod finds a secret of Secret Manager as a file, or GKE copies one, which takes the same add-on. */
export function mountsSecrets(
  models: Readonly<Record<string, Model>>,
  { secrets = {} }: Pick<PlatformDescription, 'secrets'>,
): boolean {
  if (Object.values(secrets).some(({ sync }) => sync === 'secret-sync')) return true;
  return Object.values(everyRole(models)).some(({ weights }) => weights.tokenFile !== undefined);
}

function secretId(environment: string, name: string, given: SecretDescription): string {
  if (isExisting(given)) return given.existing;
  return given.id ?? `${environment}-${name}`;
}

/** The secrets of an environment by their names. */
export function resolveSecrets(
  context: SecretsContext,
  given: PlatformDescription['secrets'],
  ledger: Ledger,
): Readonly<Record<string, Secret>> {
  if (given === undefined) return ledger.note('secrets', byDefault({}, 'tokens are Kubernetes Secrets that you make'));
  const own = ledger.under('secrets');
  return Object.fromEntries(
    Object.entries(given).map(
      ([name, secret]) => [name, resolveSecret(context, name, secret, own.under(name))] as const,
    ),
  );
}

function resolveSecret(context: SecretsContext, name: string, given: SecretDescription, ledger: Ledger): Secret {
  const because = 'accounts that are named, and those of the models and copies that read it';
  const id = secretId(context.environment, name, given);
  const version = `projects/${context.project}/secrets/${id}/versions/latest`;
  const synced = resolveSynced(name, given, version, context.namespaces.get(name), ledger.under('synced'));
  const copied = synced === undefined ? {} : { synced };
  const readers = ledger.note('readers', derived(readersOf(context, name, given, synced), because));
  if (isExisting(given)) {
    return { kind: ledger.given('kind', 'existing'), id: ledger.given('id', id), ...copied, readers };
  }
  return {
    kind: ledger.note('kind', derived('made', 'no existing secret is named')),
    id: ledger.choose('id', given.id, derived(id, "the environment's name and its own: a project has one of each id")),
    ...resolveSettings(context, given, ledger),
    ...copied,
    readers,
  };
}

function isExisting(given: SecretDescription): given is Extract<SecretDescription, { existing: string }> {
  return given.existing !== undefined;
}

function resolveSettings(
  { region, protection }: SecretsContext,
  given: MadeDescription,
  ledger: Ledger,
): Omit<MadeSecret, 'kind' | 'id' | 'readers' | 'synced'> {
  const { kmsKey, versionDestroyDelayDays, rotation } = given;
  return {
    locations: ledger.choose(
      'locations',
      given.replication === 'automatic' ? [] : given.replication?.locations,
      derived([region], 'where it is read; it does not leave the region', REPLICATION),
    ),
    ...(kmsKey === undefined ? {} : { kmsKey: ledger.given('kmsKey', kmsKey) }),
    versionDestroyDelayDays: ledger.choose(
      'versionDestroyDelayDays',
      versionDestroyDelayDays,
      byDefault(7, 'a week to notice that a version was still in use', DELAY),
    ),
    ...(rotation === undefined ? {} : { rotation: ledger.given('rotation', rotation) }),
    deletionProtection: ledger.choose(
      'deletionProtection',
      given.deletionProtection,
      derived(protection, 'as the environment is protected'),
    ),
  };
}

function readersOf(
  { models }: SecretsContext,
  name: string,
  { readers = [] }: SecretDescription,
  synced: SyncedSecret | undefined,
): SecretReader[] {
  const named = readers.map((reader) => {
    const [namespace = '', serviceAccount = ''] = reader.split('/');
    return { namespace, serviceAccount };
  });
  const reading = Object.values(everyRole(models)).filter(({ weights }) => weights.tokenFile?.secret === name);
  const own = reading.flatMap((model) => {
    const accounts = [serversAskHub(model) ? model.serviceAccount : [], fillOf(model.weights)?.serviceAccount ?? []];
    return accounts.flat().map((serviceAccount) => ({ namespace: model.namespace, serviceAccount }));
  });
  const copying = (synced?.namespaces ?? []).map((namespace) => ({
    namespace,
    serviceAccount: synced?.serviceAccount ?? '',
  }));
  const all = [...own, ...copying, ...named].map(
    (reader) => [`${reader.namespace}/${reader.serviceAccount}`, reader] as const,
  );
  return [...new Map(all).values()];
}
