import type { ModelRow } from '../../catalog';
import type { ModelDescription } from '../../description';
import { resolveAdapterFolder } from './adapter-folder';
import { resolveColdStart } from './cold-start';
import { resolveEngine } from './engine';
import { resolveEngineSettings } from './engine-settings';
import { isOfArtifactRegistry } from '../supply/image-name';
import { ranksPerHost, resolveGroupShape, resolveHosts } from './hosts';
import { resolveInferencePool } from '../gateway/inference-pool';
import { resolvePriority } from '../gateway/priority';
import { offloadRoom } from '../engine/kv-offload';
import type { Ledger } from '../ledger';
import { resolveAdapters } from './lora';
import { byDefault, catalogued, derived } from '../origin';
import { placeOf } from './place';
import { resolveDisaggregation } from './disaggregation';
import { resolvePodLife } from './pod-life';
import { resolvePodResources } from './pod-resources';
import { type PrefillPlace, resolveLoadFailurePolicy, resolvePrefill } from './prefill';
import { resolveScaling } from './scaling';
import { resolveSizing } from './sizing';
import { secretKeyOf } from './token';
import type { Model } from '../types/model';
import type { NodePool } from '../types/node-pool';
import type { LoadFailurePolicy, ServerRole } from '../types/prefill';
import type { Targets } from '../types/targets';
import type { SecretKeyReference, Weights } from '../types/weights';
import { resolveWeights } from './weights';

/** What a model's values depend on beside its own description. */
export interface ModelContext {
  /** The environment's name. */
  readonly environment: string;
  readonly name: string;
  readonly namespace: string;
  readonly project: string;
  /** Name of the cluster. */
  readonly cluster: string;
  readonly targets: Targets;
  /** Whether prompts and answers may stand in the logs. */
  readonly logPrompts: boolean;
  /** The pool, or what every node of the compute class has. */
  readonly nodePool: NodePool;
  /** Name of the environment's bucket of weights; undefined where it has none. */
  readonly weightsBucket: string | undefined;
  /** Whether every image is pulled through Artifact Registry. */
  readonly mirrored: boolean;
  /** Ids in Secret Manager by the names of secrets. */
  readonly secretIds: Readonly<Record<string, string>>;
  /** Kubernetes Secrets that are copied from Secret Manager, by the names of secrets. */
  readonly syncedSecrets: Readonly<Record<string, SecretKeyReference>>;
  /** What is known of the checkpoint. */
  readonly row: ModelRow;
  /** Models that share the node pool, this one included. */
  readonly modelsOnPool: number;
  /** Where its prompts are read by servers of their own, where these stand. */
  readonly prefill?: PrefillPlace | undefined;
}

/** What the servers of one role depend on. */
export interface ServersContext extends ModelContext {
  readonly role?: ServerRole | undefined;
  /** Name of the InferencePool. */
  readonly poolName: string;
  readonly loadFailurePolicy?: LoadFailurePolicy | undefined;
  /** The weights that both roles read, where they are known. */
  readonly weights?: Weights | undefined;
}

/** One served model. */
export function resolveModel(context: ModelContext, given: ModelDescription, ledger: Ledger): Model {
  const poolName = context.name;
  const loadFailurePolicy = resolveLoadFailurePolicy(given, ledger.under('prefill'));
  const role = given.prefill === undefined ? undefined : 'decode';
  const model = resolveServers({ ...context, poolName, role, loadFailurePolicy }, given, ledger);
  const prefill = resolvePrefill(
    { ...context, poolName, loadFailurePolicy, weights: model.weights },
    given,
    ledger.under('prefill'),
    resolveServers,
  );
  return {
    ...model,
    ...(prefill === undefined ? {} : { prefill }),
    priority: resolvePriority(context.name, given, ledger.under('priority')),
    pool: resolveInferencePool({ ...context, ...model }, given, ledger.under('pool')),
  };
}

/** All of a model that each of its roles has for itself. */
export function resolveServers(
  context: ServersContext,
  given: ModelDescription,
  ledger: Ledger,
): Omit<Model, 'pool' | 'priority' | 'prefill'> {
  const { row } = context;
  const servedModelNames = ledger.choose(
    'servedModelNames',
    given.servedModelNames,
    derived([given.weights], "the model's id, as clients of the OpenAI API know it"),
  );
  const weights = context.weights ?? resolveWeights(context, given, ledger.under('weights'));
  const settings = resolveEngineSettings({ ...context, weights }, given, ledger.under('engine'));
  const group = resolveGroupShape({ ...context, settings }, given, ledger.under('hosts'));
  const disaggregation = resolveDisaggregation({ ...context, settings }, ledger.under('disaggregation'));
  const adapterFolder = resolveAdapterFolder(context.weightsBucket, given, ledger.under('adapterFolder'));
  const resources = resolvePodResources(
    given.resources,
    ranksPerHost(settings, given),
    { weights, disaggregation, adapterFolder },
    context.nodePool,
    offloadRoom(settings),
    ledger.under('resources'),
  );
  const coldStart = resolveColdStart(
    { ...context, weights, resources, settings, streams: streams(context, given) },
    ledger.under('life'),
  );
  const start = { ...context, vllmVersion: settings.version, coldStart };
  const scaling = resolveScaling(start, given, ledger.under('scaling'));
  const life = resolvePodLife({ ...start, resources, scaling, settings, group }, given, ledger.under('life'));
  const engine = resolveEngine(
    { ...context, servedModelNames, weights, resources, life, settings, group },
    given,
    ledger.under('engine'),
  );
  const hosts = resolveHosts(group, engine, resources, ledger.under('hosts'));
  const apiKey = given.apiKey && secretKeyOf(context, given.apiKey);
  return {
    name: ledger.note('name', derived(context.name, 'its key in the description')),
    namespace: ledger.choose('namespace', given.namespace, derived(context.namespace, "the platform's namespace")),
    id: ledger.given('id', given.weights),
    facts: ledger.note('facts', catalogued(row, 'what is known of its checkpoint', row)),
    servedModelNames,
    ...placeOf(context.nodePool, given, ledger),
    weights,
    adapters: resolveAdapters(context.name, given, ledger),
    ...(adapterFolder === undefined ? {} : { adapterFolder }),
    rewrites: ledger.choose('rewrites', given.rewrites, byDefault({}, 'names reach the servers as clients say them')),
    ...(given.queue === undefined ? {} : { queue: ledger.given('queue', given.queue) }),
    ...(apiKey === undefined ? {} : { apiKey: ledger.given('apiKey', apiKey) }),
    engine,
    ...(given.requestLimits === undefined ? {} : { requestLimits: ledger.given('requestLimits', given.requestLimits) }),
    ...(hosts === undefined ? {} : { hosts }),
    sizing: resolveSizing({ ...context, row, life, settings }, ledger.under('sizing')),
    resources,
    scaling,
    life,
    ...(disaggregation === undefined ? {} : { disaggregation }),
    serviceAccount: ledger.note('serviceAccount', derived(context.name, 'an identity of its own for each model')),
  };
}

/** Nodes can start from an image of Artifact Registry before they have all of it. */
function streams({ mirrored, nodePool }: ModelContext, { engine }: ModelDescription): boolean {
  return nodePool.imageStreaming && (mirrored || isOfArtifactRegistry(engine?.image ?? ''));
}
