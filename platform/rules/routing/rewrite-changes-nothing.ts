import { fields } from '../literal';
import type { Rule } from '../rule';

export const rewriteChangesNothing = {
  name: 'rewrite-changes-nothing',
  severity: 'warning',
  summary: 'A rewrite whose one target is the name itself.',
  why: 'The picker reads every request to put in the name that it had. Somebody meant another target, or forgot the rewrite.',
  source: 'https://gateway-api-inference-extension.sigs.k8s.io/guides/',
  check: ({ models }) =>
    Object.values(models).flatMap((model) =>
      Object.entries(model.rewrites)
        .filter(([name, targets]) => Object.keys(targets).every((target) => target === name))
        .map(([name]) => ({
          path: `models.${model.name}.rewrites.${name}`,
          message: `'${name}' is rewritten to itself alone`,
          given: model.rewrites[name],
          allowed: 'another name beside it, or no rewrite',
          fix: fields({ rewrites: others(model.rewrites, name) }),
        })),
    ),
} satisfies Rule;

function others<T>(all: Readonly<Record<string, T>>, name: string): Record<string, T> {
  return Object.fromEntries(Object.entries(all).filter(([other]) => other !== name));
}
