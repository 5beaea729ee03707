import type { Model } from '../../resolve';
import { figure } from '../../sizing';
import { fields } from '../literal';
import type { Problem, Rule } from '../rule';
import { servingOf, splitRoutes } from './served-names';

export const routeBackendsDifferInAbilities = {
  name: 'route-backends-differ-in-abilities',
  severity: 'warning',
  summary: 'A route between models of which only some take tools, separate reasoning, or a context as long.',
  why:
    'Which model answers is drawn by weight. A request with tools, or with more tokens than the smaller context, is answered ' +
    'by one and refused with 400 by the other; reasoning stands in a field of its own or in the midst of the text.',
  source: 'https://docs.vllm.ai/en/latest/features/tool_calling/',
  check: (platform) =>
    splitRoutes(platform).flatMap((route) => {
      const models = servingOf(route, platform).map(({ model }) => model);
      return [...contexts(models), ...parsers(models)];
    }),
} satisfies Rule;

function contexts(models: readonly Model[]): Problem[] {
  const least = models.reduce((a, b) => (b.engine.maxModelLen < a.engine.maxModelLen ? b : a));
  const { maxModelLen } = least.engine;
  return models
    .filter(({ engine }) => engine.maxModelLen > maxModelLen)
    .map(({ name, engine }) => ({
      path: `models.${name}.engine.maxModelLen`,
      message:
        `${name} takes ${figure(engine.maxModelLen)} tokens, but a share of its route's requests goes to ${least.name}, ` +
        `which refuses more than ${figure(maxModelLen)}`,
      given: engine.maxModelLen,
      allowed: 'the same context for every model of a route',
      fix: fields({ engine: { maxModelLen } }),
    }));
}

function parsers(models: readonly Model[]): Problem[] {
  return (['toolCallParser', 'reasoningParser'] as const).flatMap((field) => {
    const able = models.find(({ engine }) => engine[field] !== undefined);
    const parser = able?.engine[field];
    if (able === undefined || parser === undefined) return [];
    return models
      .filter(({ engine }) => engine[field] === undefined)
      .map(({ name }) => ({
        path: `models.${name}.engine`,
        message: `${name} has no ${field}, while ${able.name}, which answers the rest of its route's requests, has '${parser}'`,
        allowed: 'a parser on every model of a route, or on none',
        fix: fields({ engine: { [field]: parser } }),
      }));
  });
}
