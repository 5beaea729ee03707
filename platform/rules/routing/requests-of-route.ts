import { MODEL_HEADER } from '../../catalog';
import { hostnamesOf, type Platform, type Route } from '../../resolve';

/** One kind of request that a route matches: the headers that it must carry, their names in lower case. */
export type Match = ReadonlyMap<string, string>;

/** Host name that stands for every one. */
export const ANY_HOST = '*';

/** The host names under which a route answers; exactly one entry, `*`, where it answers under all. */
export function hostsOf(route: Route, { gateway }: Platform): readonly string[] {
  const hosts = hostnamesOf(route, gateway);
  return hosts.length > 0 ? [...new Set(hosts)] : [ANY_HOST];
}

/** What a route matches on beside host name and path: one entry for each name of the model that it takes. */
export function matchesOf({ headers, modelNames }: Route): readonly Match[] {
  const given = new Map(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
  if (modelNames.length === 0) return [given];
  return modelNames.map((name) => new Map([[MODEL_HEADER.toLowerCase(), name], ...given]));
}

/** The same text for the same match. */
export function textOf(match: Match): string {
  return JSON.stringify([...match].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Routes that may meet: they answer under one host name, on one path. */
export interface Meeting {
  readonly host: string;
  readonly routes: readonly Route[];
}

/**
 * Routes that answer under the same host name and have a path in common. Of two that do not, a request knows its one: the
 * more exact path wins before headers are looked at.
 */
export function meetings(platform: Platform): readonly Meeting[] {
  const routes = Object.values(platform.routes);
  const alike = new Set(routes.map(pathsText)).size <= 1;
  const found = new Map<string, { host: string; routes: Route[] }>();
  for (const route of routes) {
    for (const host of hostsOf(route, platform)) {
      for (const path of alike ? [''] : route.paths.map(({ type, value }) => `${type} ${value}`)) {
        const place = `${host} ${path}`;
        const meeting = found.get(place) ?? { host, routes: [] };
        meeting.routes.push(route);
        found.set(place, meeting);
      }
    }
  }
  return [...found.values()];
}

function pathsText({ paths }: Route): string {
  return paths
    .map(({ type, value }) => `${type} ${value}`)
    .sort()
    .join('\n');
}

/** Whether the description says which headers the route asks for. */
export function givesHeaders(route: Route): boolean {
  return Object.keys(route.headers).length > 0;
}
