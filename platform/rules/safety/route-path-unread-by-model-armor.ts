import type { Platform, Route, RoutePath } from '../../resolve';
import { fields } from '../literal';
import type { Problem, Rule } from '../rule';

/** Paths of the OpenAI API that generate no text. */
const HARMLESS: readonly string[] = ['/v1/embeddings', '/v1/models', '/health'];

export const routePathUnreadByModelArmor = {
  name: 'route-path-unread-by-model-armor',
  severity: 'error',
  summary: 'A route that lets prompts pass Model Armor on a path which it does not read.',
  why:
    'Model Armor is asked on the paths whose bodies it knows. Whatever comes under another path reaches the model unread, ' +
    'and its answer the client: who knows the path is past the guard.',
  source: 'https://github.com/GoogleCloudPlatform/kubernetes-engine-samples/tree/main/ai-ml/gke-model-armor',
  check: (platform) => Object.values(platform.routes).flatMap((route) => problems(route, platform)),
} satisfies Rule;

function problems({ name, paths }: Route, { gateway }: Platform): Problem[] {
  const guard = gateway.modelArmor;
  if (guard === undefined) return [];
  const isRead = ({ type, value }: RoutePath) =>
    type === 'Exact' && (guard.paths.includes(value) || HARMLESS.includes(value));
  const kept = paths.filter(isRead).map(({ value }) => value);
  const read = kept.length > 0 ? kept : guard.paths;
  return paths
    .filter((path) => !isRead(path))
    .map(({ type, value }) => ({
      path: `routes.${name}.paths.${value}`,
      message:
        type === 'Exact'
          ? `Model Armor does not read ${value}`
          : `under ${value} there is more than the paths that Model Armor reads`,
      given: type,
      allowed: `exactly ${[...guard.paths, ...HARMLESS].join(', ')}`,
      fix: fields({ paths: Object.fromEntries(read.map((one) => [one, 'Exact'])) }),
    }));
}
