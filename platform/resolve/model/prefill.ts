import { type ModelDescription, type PrefillDescription, prefillEngineSchema } from '../../description';
import type { Ledger } from '../ledger';
import { derived } from '../origin';
import { prefillName } from '../roles';
import type { Model } from '../types/model';
import type { NodePool } from '../types/node-pool';
import type { LoadFailurePolicy, PrefillServers } from '../types/prefill';
import type { ServersContext } from './model';

/** Where prefill servers stand. */
export interface PrefillPlace {
  readonly nodePool: NodePool;
  /** Models that share the node pool, this one included. */
  readonly modelsOnPool: number;
}

type ResolveServers = (
  context: ServersContext,
  given: ModelDescription,
  ledger: Ledger,
) => Omit<Model, 'pool' | 'priority' | 'prefill'>;

const FAILURES = 'https://docs.vllm.ai/en/latest/features/nixl_connector_usage/';

/**
 * What decode servers do with a prompt whose KV cache does not arrive. Where prefill servers are scaled, some KV cache
 * goes with each that is let go, whatever time it is given to shut down: a late answer is better than none.
 */
export function resolveLoadFailurePolicy({ prefill }: ModelDescription, ledger: Ledger): LoadFailurePolicy | undefined {
  if (prefill?.loadFailurePolicy !== undefined) return ledger.given('loadFailurePolicy', prefill.loadFailurePolicy);
  if (typeof prefill?.replicas !== 'object') return undefined;
  const because = 'a prefill server that is let go takes KV cache with it that nobody has fetched yet';
  return ledger.note('loadFailurePolicy', derived('recompute' as const, because, FAILURES));
}

/** The servers that read a model's prompts; undefined where its own do. */
export function resolvePrefill(
  context: Omit<ServersContext, 'role'>,
  given: ModelDescription,
  ledger: Ledger,
  resolveServers: ResolveServers,
): PrefillServers | undefined {
  const { prefill: place, loadFailurePolicy } = context;
  const { prefill } = given;
  if (prefill === undefined || place === undefined) return undefined;
  ledger.note('weights', derived(context.weights, "the model's own"));
  const own = { ...context, ...place, name: prefillName(context.name), role: 'prefill' as const };
  const { disaggregation, ...servers } = resolveServers(own, describePrefill(given, prefill), ledger);
  if (disaggregation === undefined) return undefined;
  const { nonCachedTokens } = prefill;
  return {
    ...servers,
    disaggregation,
    ...(loadFailurePolicy === undefined ? {} : { loadFailurePolicy }),
    ...(nonCachedTokens === undefined ? {} : { nonCachedTokens: ledger.given('nonCachedTokens', nonCachedTokens) }),
    given: ledger.note('given', derived(givenPaths(prefill), 'what the description says of them alone')),
  };
}

/**
 * The description of a model's prefill servers as that of a model: what `prefill` says, else what the model says of its
 * engine and its weights. How many there are and what they ask for is theirs alone.
 */
export function describePrefill(given: ModelDescription, prefill: PrefillDescription): ModelDescription {
  const { engine, life } = prefill;
  const place =
    prefill.nodePool === undefined ? { computeClass: prefill.computeClass } : { nodePool: prefill.nodePool };
  const elsewhere = prefill.nodePool !== undefined || prefill.computeClass !== undefined;
  return {
    ...given,
    ...(elsewhere ? { nodePool: undefined, computeClass: undefined, ...place } : {}),
    prefill: undefined,
    replicas: prefill.replicas,
    scaling: prefill.scaling,
    resources: prefill.resources,
    life: { ...given.life, rollout: undefined, disruption: undefined, ...life },
    engine: {
      ...given.engine,
      ...engine,
      ...merged('args', given.engine?.args, engine?.args),
      ...merged('env', given.engine?.env, engine?.env),
    },
  } as ModelDescription;
}

/** The sets of servers of a model, each described as a model: its own, and those that read prompts for them. */
export function describedRoles(given: ModelDescription): readonly ModelDescription[] {
  return given.prefill === undefined ? [given] : [given, describePrefill(given, given.prefill)];
}

/** Fields of `prefill` that stand for the whole of what a model says there. */
const WHOLE = ['replicas', 'scaling', 'nodePool', 'computeClass', 'resources', 'life'];

/** Whether `prefill` is where a field of the prefill servers is said: a flag or a variable only where it is given there. */
export function isPrefillField(path: string, given: readonly string[]): boolean {
  const [first = '', second = ''] = path.split('.');
  if (first !== 'engine') return WHOLE.includes(first);
  if (second === 'args' || second === 'env') return given.includes(path);
  return Object.hasOwn(prefillEngineSchema.shape, second);
}

/** Paths of all that is given, down to the flags and variables. */
export function givenPaths(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [path];
  return Object.entries(value).flatMap(([key, child]) =>
    child === undefined ? [] : givenPaths(child, path === '' ? key : `${path}.${key}`),
  );
}

function merged<Field extends string, T>(
  field: Field,
  base: Readonly<Record<string, T>> | undefined,
  own: Readonly<Record<string, T>> | undefined,
): Partial<Record<Field, Record<string, T>>> {
  if (base === undefined && own === undefined) return {};
  return { [field]: { ...base, ...own } } as Record<Field, Record<string, T>>;
}
