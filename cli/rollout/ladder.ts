import { lift } from '../../platform/allowances';
import { tryFindNearest } from '../../platform/nearest';
import type { Platform, Route, RouteBackend } from '../../platform/resolve';
import { checkAll, RULES } from '../../platform/rules';
import { Mistake } from '../mistake';

/** How traffic moves from one model of a route to the other. */
export interface Ladder {
  readonly platform: Platform;
  readonly route: Route;
  readonly stable: RouteBackend;
  readonly canary: RouteBackend;
  /** In their order; the first, of 0 %, is the way back. */
  readonly steps: readonly LadderStep[];
}

/** A share of the traffic for the canary. */
export interface LadderStep {
  readonly number: number;
  readonly percent: number;
  /** Model -> weight, in the order of the route. */
  readonly weights: Readonly<Record<string, number>>;
  /** The environment as it is at this step. */
  readonly platform: Platform;
}

/** What is asked for; all but the route's name may be left out. */
export interface LadderRequest {
  readonly route: string;
  /** Shares of the canary in percent: `'1,10,50,100'`. */
  readonly steps: string;
  /** Name of the canary's model. @default the route's second */
  readonly canary?: string;
}

/**
 * The ladder of a route.
 *
 * @throws {Mistake} where the route or the steps are none that traffic could move along
 */
export function ladderOf(platform: Platform, { route: name, steps, canary }: LadderRequest): Ladder {
  const route = findRoute(platform, name);
  const [stable, next] = findPair(route, canary);
  const percents = [0, ...parseSteps(steps)];
  return {
    platform,
    route,
    stable,
    canary: next,
    steps: percents.map((percent, number) => {
      const backends = route.backends.map((one) => ({ ...one, weight: one === next ? percent : 100 - percent }));
      const weights = Object.fromEntries(backends.map(({ model, weight }) => [model, weight]));
      const routes = { ...platform.routes, [name]: { ...route, backends } };
      return { number, percent, weights, platform: judged({ ...platform, routes }, percent) };
    }),
  };
}

/** @throws {Mistake} where they are not whole, rising, and 100 in the end */
export function parseSteps(text: string): number[] {
  const steps = text.split(',').map((word) => (/^\s*\d+\s*$/.test(word) ? Number(word) : NaN));
  const [first = NaN] = steps;
  if (steps.some((step) => Number.isNaN(step) || step > 100) || first < 1)
    throw new Mistake(`--steps ${text}: write whole percents from 1 to 100 with commas between them, as 1,10,50,100`);
  if (steps.some((step, index) => index > 0 && step <= (steps[index - 1] ?? 0)))
    throw new Mistake(`--steps ${text}: each step gives the canary more than the one before; try ${sorted(steps)}`);
  if (steps.at(-1) !== 100) throw new Mistake(`--steps ${text}: the last step is 100; try ${sorted([...steps, 100])}`);
  return steps;
}

function sorted(steps: readonly number[]): string {
  return [...new Set([...steps, 100])].sort((a, b) => a - b).join(',');
}

function findRoute({ name: environment, routes }: Platform, name: string): Route {
  const route = Object.hasOwn(routes, name) ? routes[name] : undefined;
  if (route !== undefined) return route;
  const names = Object.keys(routes);
  const nearest = tryFindNearest(name, names);
  const advice = nearest === undefined ? `it has ${names.join(', ')}` : `did you mean '${nearest}'?`;
  throw new Mistake(`${environment} has no route '${name}'; ${advice}`);
}

/** The one that serves now, and the one that is to. */
function findPair({ name, backends }: Route, canary: string | undefined): [stable: RouteBackend, canary: RouteBackend] {
  const [first, second, ...more] = backends;
  const models = backends.map(({ model }) => model);
  if (first === undefined || second === undefined) {
    const other = `routes: { '${name}': { models: { '${models[0] ?? 'stable'}': 1, '<canary>': 0 } } }`;
    throw new Mistake(
      `the route '${name}' has one model, and traffic moves between two: add the canary with weight 0, ${other}`,
    );
  }
  if (more.length > 0)
    throw new Mistake(
      `the route '${name}' has ${backends.length} models (${models.join(', ')}), and traffic moves between two`,
    );
  if (canary === undefined || canary === second.model) return [first, second];
  if (canary === first.model) return [second, first];
  const nearest = tryFindNearest(canary, models);
  throw new Mistake(`the route '${name}' has no model '${canary}'; did you mean '${nearest ?? second.model}'?`);
}

/** The rules speak of weights too: what would be refused later is refused now. */
function judged(platform: Platform, percent: number): Platform {
  const { kept } = lift(checkAll(RULES, platform), platform);
  const errors = kept.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return platform;
  const reasons = errors.map(({ path, rule, message }) => `${path} ${rule}: ${message}`).join('; ');
  throw new Mistake(`the step of ${percent} % would be refused: ${reasons}`);
}
