import { BASE_MODEL_HEADER, MODEL_HEADER } from '../../catalog';
import type { Platform, Route } from '../../resolve';
import { fields } from '../literal';
import type { Problem, Rule } from '../rule';
import { givesHeaders, type Match, matchesOf, meetings } from './requests-of-route';

export const routesTie = {
  name: 'routes-tie',
  severity: 'warning',
  summary: 'Two routes that ask for different headers, as many each, so that a request may meet both.',
  why:
    'Of two routes that match, the one with more headers wins. Where they ask for as many, the older one wins, or the first ' +
    'by name: a canary by a header of its own beside a route by the model name never gets a request.',
  source: 'https://gateway-api.sigs.k8s.io/reference/spec/#httprouterule',
  check(platform) {
    const problems = new Map<string, Problem>();
    const bases = basesOf(platform);
    for (const { routes } of meetings(platform)) {
      const kinds = kindsOf(routes);
      for (const [index, second] of kinds.entries()) {
        for (const first of kinds.slice(0, index)) {
          for (const entry of second.entries) {
            const other = first.entries.find(({ match }) => meet(match, entry.match, bases));
            if (other !== undefined) report(other, entry, problems);
          }
        }
      }
    }
    return [...problems.values()];
  },
} satisfies Rule;

/** One kind of request of a route. */
interface Entry {
  readonly route: Route;
  readonly match: Match;
}

/** Matches by the names of their headers: only those of different names, as many, can tie. */
function kindsOf(routes: readonly Route[]): { readonly entries: readonly Entry[] }[] {
  const kinds = new Map<string, Entry[]>();
  for (const route of routes) {
    for (const match of matchesOf(route)) {
      const kind = [...match.keys()].sort().join(' ');
      kinds.set(kind, [...(kinds.get(kind) ?? []), { route, match }]);
    }
  }
  return [...kinds.values()].map((entries) => ({ entries }));
}

/** Whether a request may carry the headers of both, of which there are as many. */
function meet(a: Match, b: Match, bases: ReadonlyMap<string, string>): boolean {
  const alike = a.size === b.size && [...a].every(([name, value]) => !b.has(name) || b.get(name) === value);
  return alike && mayBeOf(a, b, bases) && mayBeOf(b, a, bases);
}

/** Whether the model that one asks for may have the base model that the other asks for. */
function mayBeOf(named: Match, based: Match, bases: ReadonlyMap<string, string>): boolean {
  const name = named.get(MODEL_HEADER.toLowerCase());
  const base = based.get(BASE_MODEL_HEADER.toLowerCase());
  return name === undefined || base === undefined || bases.size === 0 || bases.get(name) === base;
}

/** Base models by the names that they are asked for. */
function basesOf({ bodyRouter }: Platform): ReadonlyMap<string, string> {
  const names = (bodyRouter?.baseModels ?? []).map(({ adapters, baseModel }) => ({
    baseModel,
    all: [baseModel, ...adapters],
  }));
  return new Map(names.flatMap(({ all, baseModel }) => all.map((name) => [name, baseModel] as const)));
}

/** The finding stands at the route whose headers the description gives. */
function report(one: Entry, other: Entry, problems: Map<string, Problem>): void {
  if (one.route === other.route) return;
  const [kept, told] = givesHeaders(other.route) ? [one, other] : [other, one];
  const both = { ...Object.fromEntries(kept.match), ...Object.fromEntries(told.match) };
  problems.set(told.route.name, {
    path: `routes.${told.route.name}.headers`,
    message:
      `a request with ${textOf(told.match)} may also carry ${textOf(kept.match)}, which ${kept.route.name} asks for; ` +
      'the older of the two routes gets it',
    given: told.route.headers,
    allowed: 'more headers on the route that is to win',
    fix: fields({ headers: { ...told.route.headers, ...missing(both, told.route.headers) } }),
  });
}

function textOf(match: Match): string {
  return [...match].map(([name, value]) => `${name}: ${value}`).join(' and ');
}

function missing(all: Readonly<Record<string, string>>, given: Readonly<Record<string, string>>) {
  const names = Object.keys(given).map((name) => name.toLowerCase());
  return Object.fromEntries(Object.entries(all).filter(([name]) => !names.includes(name)));
}
