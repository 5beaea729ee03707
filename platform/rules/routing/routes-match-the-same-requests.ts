import type { Route } from '../../resolve';
import { fields } from '../literal';
import type { Problem, Rule } from '../rule';
import { ANY_HOST, matchesOf, meetings, textOf } from './requests-of-route';

export const routesMatchTheSameRequests = {
  name: 'routes-match-the-same-requests',
  severity: 'error',
  summary: 'Two routes that ask for the same host name and the same headers.',
  why:
    'The Gateway API gives every request to one route: of two that match alike, to the older one, or the first by name. The ' +
    'other is accepted, looks healthy, and never gets a request.',
  source: 'https://gateway-api.sigs.k8s.io/reference/spec/#httprouterule',
  check(platform) {
    const problems = new Map<string, Problem>();
    for (const { host, routes } of meetings(platform)) {
      const first = new Map<string, Route>();
      for (const route of routes) {
        for (const match of matchesOf(route)) {
          const text = textOf(match);
          const other = first.get(text);
          if (other === undefined) first.set(text, route);
          else if (!toldByName(other, route)) problems.set(route.name, problemOf(other, route, host));
        }
      }
    }
    return [...problems.values()];
  },
} satisfies Rule;

/** Routes that meet in the names of different models are another rule's. */
function toldByName(first: Route, second: Route): boolean {
  if (first.modelNames.length === 0 || second.modelNames.length === 0) return false;
  const models = first.backends.map(({ model }) => model);
  return second.backends.some(({ model }) => !models.includes(model));
}

function problemOf(first: Route, second: Route, host: string): Problem {
  const headers = Object.entries(second.headers).map(([name, value]) => `${name}: ${value}`);
  const asks = headers.length === 0 ? 'the same requests' : `requests with ${headers.join(' and ')}`;
  const under = host === ANY_HOST ? '' : ` to ${host}`;
  return {
    path: `routes.${second.name}`,
    message: `${second.name} and ${first.name} match ${asks}${under}; only one of them ever gets any`,
    allowed: 'one route with both models and their weights, or host names or headers that differ',
    fix: fields({ headers: { ...second.headers, 'X-Route': second.name } }),
  };
}
