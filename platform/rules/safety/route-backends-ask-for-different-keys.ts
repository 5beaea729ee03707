import type { Model, Platform, Route } from '../../resolve';
import { fields } from '../literal';
import type { Problem, Rule } from '../rule';

export const routeBackendsAskForDifferentKeys = {
  name: 'route-backends-ask-for-different-keys',
  severity: 'warning',
  summary: 'A route between models that do not take the same key.',
  why:
    'Which model answers is drawn by weight. A client that sends the key of one is refused with 401 by the other, at random; ' +
    'where one asks for none, part of the requests need no key at all. Of copies to a mirror every one is refused.',
  source: 'https://docs.vllm.ai/en/latest/serving/openai_compatible_server/',
  check: (platform) => Object.values(platform.routes).flatMap((route) => differences(route, platform)),
} satisfies Rule;

function differences(route: Route, { models }: Platform): Problem[] {
  const asked = route.backends.filter(({ weight }) => weight > 0);
  const pools = route.mirror === undefined ? asked : [...asked, route.mirror];
  const serving = pools.flatMap(({ model }) => models[model] ?? []);
  const keyed = serving.find(({ apiKey }) => apiKey !== undefined);
  if (keyed === undefined) return [];
  return serving
    .filter((model) => textOf(model) !== textOf(keyed))
    .map((model) => ({
      path: `models.${model.name}`,
      message:
        model.apiKey === undefined
          ? `${model.name} asks for no key, while ${keyed.name}, which answers the rest of the requests, does`
          : `${model.name} takes the key of ${textOf(model)}, ${keyed.name} on the same route that of ${textOf(keyed)}`,
      allowed: 'the same key on every model of a route',
      fix: fields({ apiKey: keyed.apiKey }),
    }));
}

function textOf({ apiKey }: Model): string {
  return apiKey === undefined ? 'none' : `${apiKey.secret}/${apiKey.key}`;
}
