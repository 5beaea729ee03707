import { servedOf } from '../../resolve';
import { fields } from '../literal';
import type { Rule } from '../rule';

export const modelWithoutRoute = {
  name: 'model-without-route',
  severity: 'warning',
  summary: 'A model that no route names.',
  why:
    'Where `routes` is given, only what stands there is reachable. The model starts, keeps its accelerators and is never ' +
    'asked. A weight of 0 keeps one in reserve without this warning, and so does a mirror.',
  source: 'kubernetes-sigs/gateway-api-inference-extension#425',
  check(platform) {
    const { routes } = platform;
    const routed = new Set(
      Object.values(routes).flatMap(({ backends, mirror }) =>
        [...backends, ...(mirror === undefined ? [] : [mirror])].map(({ model }) => model),
      ),
    );
    return Object.keys(servedOf(platform))
      .filter((name) => !routed.has(name))
      .map((name) => ({
        path: `models.${name}`,
        message: `no route leads to ${name}: it runs and is never asked`,
        allowed: 'a place in a route, with weight 0 where it is to wait',
        fix: fields({ routes: { [name]: { models: { [name]: 1 } } } }),
      }));
  },
} satisfies Rule;
