import { tryFindNearest } from '../../platform/nearest';
import type { Model, Platform } from '../../platform/resolve';
import { Mistake } from '../mistake';
import { judged, parseSteps } from './steps';
import type { LadderRequest, LadderStep } from './ladder';

/** How traffic moves from one name of a model to another, in the place of a third that clients say. */
export interface RewriteLadder {
  readonly kind: 'rewrite';
  readonly platform: Platform;
  readonly model: Model;
  /** What clients say. */
  readonly name: string;
  readonly stable: RewriteTarget;
  readonly canary: RewriteTarget;
  /** In their order; the first, of 0 %, is the way back. */
  readonly steps: readonly LadderStep[];
}

/** A name that takes the place of what clients say. */
export interface RewriteTarget {
  readonly model: string;
}

/** Parts the name of a model from a name that it rewrites: `gemma/support`. */
const BETWEEN = '/';

/** Whether a rewrite is meant, and no route, whose names have no such sign. */
export function isRewrite(asked: string): boolean {
  return asked.includes(BETWEEN);
}

/**
 * The ladder of a rewrite, asked for as `<model>/<name>`.
 *
 * @throws {Mistake} where there is none of two names, or the steps are none that traffic could move along
 */
export function rewriteLadderOf(platform: Platform, { route: asked, steps, canary }: LadderRequest): RewriteLadder {
  const { model, name } = findRewrite(platform, asked);
  const [stable, next] = findPair(model, name, canary);
  return {
    kind: 'rewrite',
    platform,
    model,
    name,
    stable: { model: stable },
    canary: { model: next },
    steps: [0, ...parseSteps(steps)].map((percent, number) => {
      const weights = weightsAt(model, name, next, percent);
      const moved = { ...model, rewrites: { ...model.rewrites, [name]: weights } };
      const models = { ...platform.models, [model.name]: moved };
      return { number, percent, weights, platform: judged({ ...platform, models }, percent) };
    }),
  };
}

/** A target cannot have the weight 0: it is left out. */
function weightsAt({ rewrites }: Model, name: string, canary: string, percent: number): Record<string, number> {
  const targets = Object.keys(rewrites[name] ?? {}).map((target): [string, number] => [
    target,
    target === canary ? percent : 100 - percent,
  ]);
  return Object.fromEntries(targets.filter(([, weight]) => weight > 0));
}

function findRewrite({ models, name: environment }: Platform, asked: string): { model: Model; name: string } {
  const at = asked.indexOf(BETWEEN);
  const [owner, name] = [asked.slice(0, at), asked.slice(at + 1)];
  const all = Object.values(models).flatMap((model) =>
    Object.keys(model.rewrites).map((rewritten) => `${model.name}${BETWEEN}${rewritten}`),
  );
  const model = Object.hasOwn(models, owner) ? models[owner] : undefined;
  if (model !== undefined && Object.hasOwn(model.rewrites, name)) return { model, name };
  const nearest = tryFindNearest(asked, all);
  const advice =
    nearest === undefined
      ? `it has ${all.length === 0 ? `none: models: { '${owner}': { rewrites: { '${name}': {} } } }` : all.join(', ')}`
      : `did you mean '${nearest}'?`;
  throw new Mistake(`${environment} has no rewrite '${asked}'; ${advice}`);
}

function findPair({ name: owner, rewrites }: Model, name: string, canary: string | undefined): [string, string] {
  const targets = Object.keys(rewrites[name] ?? {});
  const [first, second, ...more] = targets;
  if (first === undefined || second === undefined || more.length > 0)
    throw new Mistake(
      `'${name}' of ${owner} is rewritten to ${targets.join(', ')}, and traffic moves between two names: give the canary ` +
        `the weight 1 beside the stable name`,
    );
  if (canary === undefined || canary === second) return [first, second];
  if (canary === first) return [second, first];
  const nearest = tryFindNearest(canary, targets);
  throw new Mistake(`'${name}' is not rewritten to '${canary}'; did you mean '${nearest ?? second}'?`);
}
