import type { PlatformDescription, WeightsBucketDescription } from '../../description';
import type { Ledger } from '../ledger';
import { byDefault, derived } from '../origin';
import { isInBucket } from '../model/weights';
import { poolsOf } from '../compute-class/pool-of';
import type { Platform } from '../platform';
import { everyRole, prefillName } from '../roles';
import type { AnywhereCache, WeightsBucket } from '../types/weights-bucket';

/** What a bucket's values depend on beside its own description. */
export interface WeightsBucketContext {
  readonly environment: string;
  readonly description: PlatformDescription;
  readonly models: Platform['models'];
  readonly servers: Platform['servers'];
  readonly places: Pick<Platform, 'nodePools' | 'computeClasses'>;
  /** Whether the cluster is protected. */
  readonly deletionProtection: boolean;
}

type MadeDescription = Exclude<WeightsBucketDescription, { readonly existing: string }>;

const HNS = 'https://cloud.google.com/storage/docs/hns-overview';
const SOFT_DELETE = 'https://cloud.google.com/storage/docs/soft-delete';
const CACHE = 'https://cloud.google.com/storage/docs/anywhere-cache';

/** Versions of a checkpoint that nobody reads any more cost as much as those that are read. */
const NONCURRENT_DAYS = 30;

/** Name of an environment's bucket of weights; undefined where it has none. */
export function weightsBucketName(environment: string, description: PlatformDescription): string | undefined {
  const bucket = description.weightsBucket;
  if (bucket === undefined) return undefined;
  if (bucket.existing !== undefined) return bucket.existing;
  return bucket.name ?? `${description.project}-${environment}-weights`;
}

/** The bucket of weights of an environment; undefined where it has none. */
export function resolveWeightsBucket(context: WeightsBucketContext, ledger: Ledger): WeightsBucket | undefined {
  const { environment, description } = context;
  const given = description.weightsBucket;
  const name = weightsBucketName(environment, description);
  if (given === undefined || name === undefined) return undefined;
  const readers = ledger.note('readers', derived(readersOf(description), 'models whose weights come from it'));
  const writers = ledger.note('writers', derived(writersOf(context), 'Jobs that fill it'));
  if (isExisting(given)) {
    return { kind: ledger.given('kind', 'existing'), name: ledger.given('name', given.existing), readers, writers };
  }
  return {
    kind: ledger.note('kind', derived('made', 'no existing bucket is named')),
    name: ledger.choose('name', given.name, derived(name, 'unique, as the project is: buckets share one namespace')),
    ...resolveSettings(context, given, ledger),
    readers,
    writers,
  };
}

function isExisting(given: WeightsBucketDescription): given is Extract<WeightsBucketDescription, { existing: string }> {
  return given.existing !== undefined;
}

/** Models that read the bucket, by name. */
function readersOf({ models }: PlatformDescription): string[] {
  return Object.entries(models).flatMap(([name, model]) => {
    if (model.weightsFrom?.gcs === undefined && model.adaptersFrom === undefined) return [];
    return model.server === undefined && model.prefill !== undefined ? [name, prefillName(name)] : [name];
  });
}

/** Service accounts of the Jobs that download checkpoints into the bucket. */
function writersOf({ models }: WeightsBucketContext): WeightsBucket['writers'] {
  return Object.values(models).flatMap(({ namespace, weights }) => {
    const fill = isInBucket(weights) ? weights.fill : undefined;
    return fill === undefined ? [] : [{ namespace, serviceAccount: fill.serviceAccount }];
  });
}

function resolveSettings(context: WeightsBucketContext, given: MadeDescription, ledger: Ledger) {
  const versioning = ledger.choose(
    'versioning',
    given.versioning,
    byDefault<boolean>(
      false,
      'soft delete keeps what is overwritten, too; a hierarchical namespace has no versions',
      HNS,
    ),
  );
  return {
    location: ledger.choose(
      'location',
      given.location?.toLowerCase(),
      derived(context.description.region, 'where the nodes are: reading is fast, and costs nothing'),
    ),
    hierarchicalNamespace: ledger.choose(
      'hierarchicalNamespace',
      given.hierarchicalNamespace,
      byDefault<boolean>(true, 'eight times the requests of a flat bucket at first; folders list fast', HNS),
    ),
    versioning,
    ...(versioning ? { noncurrentDays: ledger.note('noncurrentDays', keptVersions()) } : {}),
    softDeleteDays: ledger.choose(
      'softDeleteDays',
      given.softDeleteDays,
      byDefault(7, "a week to notice a mistake; Cloud Storage's own default", SOFT_DELETE),
    ),
    ...(given.anywhereCache === undefined
      ? {}
      : { anywhereCache: resolveCache(context, given.anywhereCache, ledger.under('anywhereCache')) }),
    ...(given.kmsKey === undefined ? {} : { kmsKey: ledger.given('kmsKey', given.kmsKey) }),
    deletionProtection: ledger.choose(
      'deletionProtection',
      given.deletionProtection,
      derived(context.deletionProtection, 'as the cluster is protected'),
    ),
  };
}

function keptVersions() {
  return byDefault(NONCURRENT_DAYS, 'a month to go back; a version costs as much as the checkpoint');
}

function resolveCache(
  { models, servers, places }: WeightsBucketContext,
  given: NonNullable<MadeDescription['anywhereCache']>,
  ledger: Ledger,
): AnywhereCache {
  const reading = [
    ...Object.values(everyRole(models)).filter(({ weights }) => isInBucket(weights)),
    ...Object.values(servers).filter(({ weights }) => weights !== undefined),
  ];
  const zones = reading.flatMap((model) => poolsOf(places, model)).flatMap((pool) => pool.zones);
  return {
    zones: ledger.choose(
      'zones',
      given.zones,
      derived([...new Set(zones)].sort(), 'zones of the pools whose models read the bucket'),
    ),
    ttlHours: ledger.choose('ttlHours', given.ttlHours, byDefault(24, "Cloud Storage's own default", CACHE)),
    admissionPolicy: ledger.choose(
      'admissionPolicy',
      given.admissionPolicy,
      byDefault<AnywhereCache['admissionPolicy']>(
        'admit-on-first-miss',
        'the second replica reads from the cache',
        CACHE,
      ),
    ),
  };
}
