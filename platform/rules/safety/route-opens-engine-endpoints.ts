import type { Platform, Route, RoutePath } from '../../resolve';
import { fields } from '../literal';
import type { Problem, Rule } from '../rule';

/**
 * What vLLM answers beside the OpenAI API: some of it changes the server, some tells of others' requests, and none asks who
 * calls beyond the API key of the paths below /v1.
 */
const INNER = [
  '/v1/load_lora_adapter',
  '/v1/unload_lora_adapter',
  '/collective_rpc',
  '/is_sleeping',
  '/metrics',
  '/reset_mm_cache',
  '/reset_prefix_cache',
  '/server_info',
  '/sleep',
  '/start_profile',
  '/stop_profile',
  '/update_weights',
  '/wake_up',
] as const;

export const routeOpensEngineEndpoints = {
  name: 'route-opens-engine-endpoints',
  severity: 'warning',
  summary: 'A route whose path lets clients reach what changes or watches the engine.',
  why:
    'By default a route takes the inference paths exactly. A prefix takes all below it: with the right switch on, vLLM loads ' +
    'adapters from where a client says, drops its caches, sleeps; its metrics tell of the requests of others.',
  source: 'https://docs.vllm.ai/en/latest/usage/security/',
  check: (platform) => Object.values(platform.routes).flatMap((route) => problems(route, platform)),
} satisfies Rule;

function problems({ backends, name, paths }: Route, { models }: Platform): Problem[] {
  if (!backends.some(({ model }) => models[model] !== undefined)) return [];
  return paths.flatMap((path): Problem[] => {
    const [first, ...more] = INNER.filter((inner) => takes(path, inner));
    if (first === undefined) return [];
    const others = more.length === 0 ? '' : ` and ${more.length} more`;
    return [
      {
        path: `routes.${name}.paths.${path.value}`,
        message: `${path.value} lets clients reach ${first}${others}`,
        given: path.type,
        allowed: 'the paths that clients need, each exactly',
        fix: fields({ paths: withoutInner(paths) }),
      },
    ];
  });
}

/** Whether requests for a path match; a prefix stands for whole parts of a path. */
function takes({ type, value }: RoutePath, path: string): boolean {
  if (type === 'Exact') return path === value;
  const prefix = value.replace(/\/$/, '');
  return path === prefix || path.startsWith(`${prefix}/`);
}

function withoutInner(paths: readonly RoutePath[]): Record<string, string> {
  const good = paths.filter((path) => !INNER.some((inner) => takes(path, inner)));
  const kept = good.length > 0 ? good : [{ type: 'Exact', value: '/v1/chat/completions' }];
  return Object.fromEntries(kept.map(({ type, value }) => [value, type]));
}
