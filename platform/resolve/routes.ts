import type { PlatformDescription, RouteDescription } from '../description';
import type { Ledger } from './ledger';
import { byDefault, derived } from './origin';
import type { Model } from './types/model';
import type { Route } from './types/route';

/**
 * Paths that clients need. The engine's other paths load and unload adapters without asking who calls
 * (https://docs.vllm.ai/en/latest/features/lora.html), so they stay closed.
 */
const INFERENCE_PATHS = [
  '/v1/chat/completions',
  '/v1/completions',
  '/v1/responses',
  '/v1/embeddings',
  '/v1/models',
] as const;

/** Header that names the model: set by the caller, or by a body-based router from the request's `model` field. */
const MODEL_HEADER = 'X-Gateway-Model-Name';

/** Routes of an environment: those described, else one for each model. */
export function resolveRoutes(
  description: PlatformDescription,
  namespace: string,
  models: Readonly<Record<string, Model>>,
  ledger: Ledger,
): Record<string, Route> {
  const given = description.routes ?? defaultRoutes(models);
  const many = Object.keys(given).length > 1;
  const routes: Record<string, Route> = {};
  for (const [name, route] of Object.entries(given)) {
    routes[name] = resolveRoute(name, route, namespace, models, many, ledger.under(name));
  }
  return routes;
}

function defaultRoutes(models: Readonly<Record<string, Model>>): Record<string, RouteDescription> {
  return Object.fromEntries(Object.keys(models).map((name) => [name, { models: { [name]: 1 } }]));
}

function resolveRoute(
  name: string,
  given: RouteDescription,
  namespace: string,
  models: Readonly<Record<string, Model>>,
  many: boolean,
  ledger: Ledger,
): Route {
  const backends = Object.entries(given.models).flatMap(([model, weight]) => {
    const pool = models[model]?.pool.name;
    return pool === undefined ? [] : [{ model, pool, weight }];
  });
  const servedName = models[Object.keys(given.models)[0] ?? '']?.servedModelNames[0] ?? name;
  return {
    name: ledger.note('name', derived(name, 'its key in the description')),
    namespace: ledger.note(
      'namespace',
      derived(namespace, 'beside the InferencePools, so that no ReferenceGrant is needed'),
    ),
    hostnames: ledger.choose('hostnames', given.hostnames, byDefault([], 'every host name of the gateway')),
    paths: ledger.note(
      'paths',
      byDefault(
        [...INFERENCE_PATHS],
        "inference only: vLLM's other paths change the server",
        'https://docs.vllm.ai/en/latest/features/lora.html',
      ),
    ),
    headers: ledger.choose(
      'headers',
      given.headers,
      many
        ? derived({ [MODEL_HEADER]: servedName }, 'several models share the gateway; this header tells them apart')
        : byDefault({}, 'one model only'),
    ),
    backends: ledger.note('backends', derived(backends, "the models' InferencePools with their weights")),
  };
}
