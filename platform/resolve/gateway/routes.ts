import { BASE_MODEL_HEADER, HTTP_ROUTE_LIMITS, MODEL_HEADER } from '../../catalog';
import type { PlatformDescription, RouteDescription } from '../../description';
import type { Ledger } from '../ledger';
import { GUARDED_PATHS } from './model-armor';
import { byDefault, derived, type Reasoned } from '../origin';
import { overlap } from './hostnames';
import { namespaceOfRoute } from './route-namespace';
import type { BodyRouter } from '../types/body-router';
import type { Gateway } from '../types/gateway';
import type { Route, RoutedPool, RoutePath } from '../types/route';
import type { Served } from '../types/served';

/**
 * Paths that clients need. The engine's other paths load and unload adapters without asking who calls
 * (https://docs.vllm.ai/en/latest/features/lora.html), so they stay closed.
 */
const INFERENCE_PATHS = [...GUARDED_PATHS, '/v1/responses', '/v1/embeddings', '/v1/models'] as const;

/** Generates, in a form that Model Armor is not known to read. */
const UNGUARDED_PATH = '/v1/responses';

/** Headers that name the model, in lower case. */
const MODEL_HEADERS = [MODEL_HEADER, BASE_MODEL_HEADER].map((name) => name.toLowerCase());

/** What routes depend on beside their own description. */
export interface RouteContext {
  readonly gateway: Gateway;
  readonly bodyRouter?: BodyRouter | undefined;
  readonly models: Readonly<Record<string, Served>>;
}

/** Routes of an environment: those described, else one for each model. */
export function resolveRoutes(
  description: PlatformDescription,
  context: RouteContext,
  ledger: Ledger,
): Record<string, Route> {
  const given = describedRoutes(description, context.models);
  const many = Object.keys(given).length > 1;
  const routes: Record<string, Route> = {};
  for (const [name, route] of Object.entries(given)) {
    routes[name] = resolveRoute(name, route, context, many, ledger.under(name));
  }
  return routes;
}

/** The routes that are described, else one for each model. */
export function describedRoutes(
  { routes }: Pick<PlatformDescription, 'routes'>,
  models: Readonly<Record<string, Served>>,
): Record<string, RouteDescription> {
  return routes ?? Object.fromEntries(Object.keys(models).map((name) => [name, { models: { [name]: 1 } }]));
}

/** Names that clients may put in the request's `model` field. */
export function namesOf(model: Served): string[] {
  const { adapters = {}, rewrites = {}, servedModelNames } = model;
  return [...new Set([...servedModelNames, ...Object.keys(adapters), ...Object.keys(rewrites)])];
}

function resolveRoute(
  name: string,
  given: RouteDescription,
  context: RouteContext,
  many: boolean,
  ledger: Ledger,
): Route {
  const { gateway, models } = context;
  const backends = Object.entries(given.models).flatMap(([model, weight]) =>
    poolsOf(model, models).map((pool) => ({ ...pool, weight })),
  );
  const [mirrored] = given.mirror === undefined ? [] : poolsOf(given.mirror.model, models);
  const percent = given.mirror?.percent;
  const own = tryOwnPaths(given, context);
  const served = backends.flatMap(({ model }) => models[model] ?? []);
  const namespace = ledger.note('namespace', namespaceOfRoute(given, models, gateway.namespace));
  const paths = ledger.choose('paths', pathsGiven(given), own ?? pathsOf(gateway, served));
  const modelNames = ledger.note(
    'modelNames',
    own === undefined ? modelNamesOf(given, context, many) : byDefault([], 'the path alone names the model'),
  );
  const baseModels = tryBaseModels(modelNames, paths, context);
  return {
    name: ledger.note('name', derived(name, 'its key in the description')),
    namespace,
    hostnames: ledger.choose('hostnames', given.hostnames, byDefault([], 'every host name of its listeners')),
    listeners: ledger.choose('listeners', given.listeners, listenersOf(given, namespace, gateway)),
    paths,
    headers: ledger.choose('headers', given.headers, byDefault({}, 'no header but the one that names the model')),
    modelNames,
    ...(baseModels === undefined ? {} : { baseModels: ledger.note('baseModels', baseModels) }),
    backends: ledger.note('backends', derived(backends, "the models' InferencePools with their weights")),
    ...(mirrored === undefined
      ? {}
      : { mirror: ledger.given('mirror', { ...mirrored, ...(percent === undefined ? {} : { percent }) }) }),
  };
}

/** Listeners that answer to a host name of the route, and take it from its namespace. */
function listenersOf(
  { hostnames = [] }: RouteDescription,
  namespace: string,
  { listeners }: Gateway,
): Reasoned<string[]> {
  const answering = listeners.filter(
    ({ hostname }) =>
      hostname === undefined || hostnames.length === 0 || hostnames.some((other) => overlap(hostname, other)),
  );
  const taking = answering.filter(({ namespaces }) => namespaces.includes(namespace));
  return derived(
    taking.map(({ name }) => name),
    listeners.length === 1
      ? 'the one listener of the gateway'
      : 'all that answer to its host names and take its namespace',
  );
}

/** The pool of a model; none where there is no such model, which is refused. */
function poolsOf(model: string, models: Readonly<Record<string, Served>>): RoutedPool[] {
  const served = models[model];
  return served === undefined ? [] : [{ model, pool: served.pool.name, namespace: served.namespace }];
}

function pathsGiven({ paths }: RouteDescription): RoutePath[] | undefined {
  return paths === undefined ? undefined : Object.entries(paths).map(([value, type]) => ({ type, value }));
}

/**
 * Where the gateway reads the model from the body, every route asks for the names that its models serve: none takes what
 * is meant for another, or for nobody.
 */
function modelNamesOf(
  { headers, models: weights }: RouteDescription,
  { gateway, models }: RouteContext,
  many: boolean,
): Reasoned<string[]> {
  const asked = Object.keys(headers ?? {}).some((name) => MODEL_HEADERS.includes(name.toLowerCase()));
  if (asked) return byDefault([], 'the headers given name the model');
  const names = sharedNames(Object.keys(weights).flatMap((model) => models[model] ?? []));
  if (gateway.bodyBasedRouting) return derived(names, `the body-based router puts the name into ${MODEL_HEADER}`);
  if (headers !== undefined) return byDefault([], 'the headers given tell requests apart');
  return many
    ? derived(names, `several routes share the gateway; ${MODEL_HEADER} tells them apart`)
    : byDefault([], 'one route only');
}

/** More names than an HTTPRoute has matches for: the base models, where they stand for these names and no others. */
function tryBaseModels(
  names: readonly string[],
  paths: readonly RoutePath[],
  { bodyRouter }: RouteContext,
): Reasoned<string[]> | undefined {
  if (bodyRouter === undefined || names.length * paths.length <= HTTP_ROUTE_LIMITS.matches) return undefined;
  const wanted = new Set(names);
  const bases = bodyRouter.baseModels.filter(({ baseModel }) => wanted.has(baseModel));
  const covered = bases.flatMap(({ baseModel, adapters }) => [baseModel, ...adapters]);
  if (covered.length !== wanted.size || covered.some((name) => !wanted.has(name))) return undefined;
  return derived(
    bases.map(({ baseModel }) => baseModel),
    `${names.length} names on ${paths.length} paths are more than the ${HTTP_ROUTE_LIMITS.matches} matches of an HTTPRoute`,
  );
}

/** Paths of servers that do not speak the OpenAI API, which have no name of a model in the body. */
function tryOwnPaths(
  { models: weights }: RouteDescription,
  { models }: RouteContext,
): Reasoned<RoutePath[]> | undefined {
  const [first, ...rest] = Object.keys(weights).map((model) => models[model]?.engine.paths);
  if (first === undefined) return undefined;
  return derived(
    exactly(first.filter((path) => rest.every((paths) => paths === undefined || paths.includes(path)))),
    'server.paths',
  );
}

/** Beside `/v1/embeddings`, what servers of vectors, scores and classes answer; Model Armor is not known to read these. */
const POOLING_PATHS = ['/v1/rerank', '/v1/score', '/classify', '/pooling'] as const;

function pathsOf(gateway: Gateway, models: readonly Served[]): Reasoned<RoutePath[]> {
  const pooled = models.filter(({ engine }) => engine.pooling).length;
  if (pooled === 0) return generatingPaths(gateway);
  const open = gateway.modelArmor === undefined ? POOLING_PATHS : [];
  const own = exactly(['/v1/embeddings', '/v1/models']);
  const others = pooled === models.length ? own : generatingPaths(gateway).value;
  const because = 'what servers of vectors, scores and classes answer';
  return derived([...others, ...exactly(open)], because, 'https://docs.vllm.ai/en/latest/models/pooling_models/');
}

function generatingPaths({ modelArmor }: Gateway): Reasoned<RoutePath[]> {
  return modelArmor === undefined
    ? byDefault(
        exactly(INFERENCE_PATHS),
        "inference only: vLLM's other paths change the server",
        'https://docs.vllm.ai/en/latest/features/lora.html',
      )
    : derived(
        exactly(INFERENCE_PATHS.filter((path) => path !== UNGUARDED_PATH)),
        `inference only, without ${UNGUARDED_PATH}, whose prompts would pass Model Armor unread`,
      );
}

function exactly(paths: readonly string[]): RoutePath[] {
  return paths.map((value) => ({ type: 'Exact', value }));
}

/** Names that each of the models serves; those of the first where they have none in common. */
function sharedNames(models: readonly Served[]): string[] {
  const [first, ...rest] = models.map(namesOf);
  const shared = (first ?? []).filter((name) => rest.every((names) => names.includes(name)));
  return shared.length > 0 ? shared : (first ?? []);
}
