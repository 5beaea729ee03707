import type { Model } from '../../resolve';
import { fields } from '../literal';
import type { Problem, Rule } from '../rule';
import { servingOf, splitRoutes } from './served-names';

/** Families that share tokenizer and chat template; every other family has its own. Source: their `tokenizer_config.json`. */
const SAME_FORMAT: Readonly<Record<string, string>> = {
  'llama-3.2': 'llama-3.1',
  'llama-3.3': 'llama-3.1',
};

export const canaryBetweenChatFormats = {
  name: 'canary-between-chat-formats',
  severity: 'warning',
  summary: 'A route that shares requests out between models of different tokenizer and chat format.',
  why:
    'The same conversation is tokenised and written differently by each: answers, tool calls, stop words, token counts and ' +
    'cached prefixes change from one request to the next. A client sees one model that does not agree with itself.',
  source: 'volcano-sh/kthena#1586',
  check: (platform) =>
    splitRoutes(platform).flatMap((route) => {
      const serving = servingOf(route, platform);
      const [first, ...others] = [...serving].sort((a, b) => b.backend.weight - a.backend.weight);
      if (first === undefined) return [];
      const weights = Object.fromEntries(route.backends.map(({ model, weight }) => [model, weight]));
      return others.flatMap(({ model }): Problem[] => {
        const [own, mostly] = [formatOf(model), formatOf(first.model)];
        if (own === undefined || mostly === undefined || own === mostly) return [];
        return [
          {
            path: `routes.${route.name}.models.${model.name}`,
            message: `${model.id} (${own}) answers a share of the requests for ${first.model.id} (${mostly})`,
            given: weights,
            allowed: 'models of one family in one route; another family under a name of its own',
            fix: fields({ models: { ...weights, [model.name]: 0 } }),
          },
        ];
      });
    }),
} satisfies Rule;

/** A model that the environment describes has the format of the one it was trained from, where it says from which. */
function formatOf({ facts: { family, confidence, baseModel } }: Model): string | undefined {
  if (confidence === 'described' && baseModel === undefined) return undefined;
  return SAME_FORMAT[family] ?? family;
}
