import { tryFindNearest } from '../../platform/nearest';
import type { Platform, Route, RouteBackend } from '../../platform/resolve';
import { Mistake } from '../mistake';
import { isRewrite, type RewriteLadder, rewriteLadderOf } from './rewrite';
import { judged, parseSteps } from './steps';

/** How traffic moves: between the models of a route, or between names of one model. */
export type Ladder = RouteLadder | RewriteLadder;

/** How traffic moves from one model of a route to the other. */
export interface RouteLadder {
  readonly kind: 'route';
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
  /** Model, or name, -> weight, in the order of the description. */
  readonly weights: Readonly<Record<string, number>>;
  /** The environment as it is at this step. */
  readonly platform: Platform;
}

/** What is asked for; all but the name may be left out. */
export interface LadderRequest {
  /** Name of a route, or of a rewrite: `gemma/support`. */
  readonly route: string;
  /** Shares of the canary in percent: `'1,10,50,100'`. */
  readonly steps: string;
  /** The canary's model, or name. @default the second */
  readonly canary?: string;
}

/**
 * The ladder of a route or of a rewrite.
 *
 * @throws {Mistake} where the route or the steps are none that traffic could move along
 */
export function ladderOf(platform: Platform, request: LadderRequest): Ladder {
  return isRewrite(request.route) ? rewriteLadderOf(platform, request) : routeLadderOf(platform, request);
}

/** What moves, in words: `the route chat`. */
export function titleOf(ladder: Ladder): string {
  return ladder.kind === 'route' ? `the route ${ladder.route.name}` : `the name ${ladder.name} of ${ladder.model.name}`;
}

function routeLadderOf(platform: Platform, { route: name, steps, canary }: LadderRequest): RouteLadder {
  const route = findRoute(platform, name);
  const [stable, next] = findPair(route, canary);
  const percents = [0, ...parseSteps(steps)];
  return {
    kind: 'route',
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
