import { MODEL_HEADER } from '../catalog';
import type { PlatformDescription, RouteDescription } from '../description';
import type { Ledger } from './ledger';
import { GUARDED_PATHS } from './model-armor';
import { byDefault, derived } from './origin';
import type { Gateway } from './types/gateway';
import type { Model } from './types/model';
import type { Route } from './types/route';

/**
 * Paths that clients need. The engine's other paths load and unload adapters without asking who calls
 * (https://docs.vllm.ai/en/latest/features/lora.html), so they stay closed.
 */
const INFERENCE_PATHS = [...GUARDED_PATHS, '/v1/responses', '/v1/embeddings', '/v1/models'] as const;

/** Generates, in a form that Model Armor is not known to read. */
const UNGUARDED_PATH = '/v1/responses';

/** What routes depend on beside their own description. */
export interface RouteContext {
  readonly namespace: string;
  readonly gateway: Gateway;
  readonly models: Readonly<Record<string, Model>>;
}

/** Routes of an environment: those described, else one for each model. */
export function resolveRoutes(
  description: PlatformDescription,
  context: RouteContext,
  ledger: Ledger,
): Record<string, Route> {
  const given = description.routes ?? defaultRoutes(context.models);
  const many = Object.keys(given).length > 1;
  const routes: Record<string, Route> = {};
  for (const [name, route] of Object.entries(given)) {
    routes[name] = resolveRoute(name, route, context, many, ledger.under(name));
  }
  return routes;
}

/** Names that clients may put in the request's `model` field. */
export function namesOf(model: Model): string[] {
  return [...new Set([...model.servedModelNames, ...Object.keys(model.adapters)])];
}

function defaultRoutes(models: Readonly<Record<string, Model>>): Record<string, RouteDescription> {
  return Object.fromEntries(Object.keys(models).map((name) => [name, { models: { [name]: 1 } }]));
}

function resolveRoute(
  name: string,
  given: RouteDescription,
  { namespace, gateway, models }: RouteContext,
  many: boolean,
  ledger: Ledger,
): Route {
  const backends = Object.entries(given.models).flatMap(([model, weight]) => {
    const pool = models[model]?.pool.name;
    return pool === undefined ? [] : [{ model, pool, weight }];
  });
  return {
    name: ledger.note('name', derived(name, 'its key in the description')),
    namespace: ledger.note(
      'namespace',
      derived(namespace, 'beside the InferencePools, so that no ReferenceGrant is needed'),
    ),
    hostnames: ledger.choose('hostnames', given.hostnames, byDefault([], 'every host name of the gateway')),
    paths: ledger.note('paths', pathsOf(gateway)),
    headers: ledger.choose('headers', given.headers, byDefault({}, 'no header but the one that names the model')),
    modelNames: ledger.note(
      'modelNames',
      given.headers === undefined && many
        ? derived(
            sharedNames(Object.keys(given.models).flatMap((model) => models[model] ?? [])),
            `several routes share the gateway; ${MODEL_HEADER} tells them apart`,
          )
        : byDefault([], given.headers === undefined ? 'one route only' : 'the headers given tell requests apart'),
    ),
    backends: ledger.note('backends', derived(backends, "the models' InferencePools with their weights")),
  };
}

function pathsOf({ modelArmor }: Gateway) {
  return modelArmor === undefined
    ? byDefault(
        [...INFERENCE_PATHS],
        "inference only: vLLM's other paths change the server",
        'https://docs.vllm.ai/en/latest/features/lora.html',
      )
    : derived(
        INFERENCE_PATHS.filter((path) => path !== UNGUARDED_PATH),
        `inference only, without ${UNGUARDED_PATH}, whose prompts would pass Model Armor unread`,
      );
}

/** Names that each of the models serves; those of the first where they have none in common. */
function sharedNames(models: readonly Model[]): string[] {
  const [first, ...rest] = models.map(namesOf);
  const shared = (first ?? []).filter((name) => rest.every((names) => names.includes(name)));
  return shared.length > 0 ? shared : (first ?? []);
}
