import { tryFindNearest } from '../../nearest';
import type { Model } from '../../resolve';
import { fields } from '../literal';
import type { Problem, Rule } from '../rule';
import { engineNames } from './served-names';

export const rewriteTargetNotServed = {
  name: 'rewrite-target-not-served',
  severity: 'error',
  summary: 'A rewrite to a name that the servers of the pool do not know.',
  why:
    'The picker writes the name into the request and sends it to a server of its own pool, and to no other. vLLM answers the ' +
    "name's share of the requests with 404, at random, while every pod is ready.",
  source: 'https://gateway-api-inference-extension.sigs.k8s.io/guides/',
  check: ({ models }) => Object.values(models).flatMap(problems),
} satisfies Rule;

function problems(model: Model): Problem[] {
  const known = [...engineNames(model)];
  return Object.entries(model.rewrites).flatMap(([name, targets]) =>
    Object.keys(targets)
      .filter((target) => !known.includes(target))
      .map((target) => {
        const kept = Object.entries(targets).filter(([other]) => known.includes(other));
        const instead = tryFindNearest(target, known) ?? model.servedModelNames[0] ?? model.name;
        const good = kept.length > 0 ? Object.fromEntries(kept) : { [instead]: targets[target] };
        return {
          path: `models.${model.name}.rewrites.${name}.${target}`,
          message: `${model.name} does not serve '${target}', which '${name}' is rewritten to`,
          given: target,
          allowed: known.join(', '),
          fix: fields({ rewrites: { ...model.rewrites, [name]: good } }),
        };
      }),
  );
}
