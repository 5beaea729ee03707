import type { Gateway, Listener } from '../types/gateway';
import type { Route } from '../types/route';

/** Whether some host name falls under both; a wildcard stands for one or more labels. */
export function overlap(a: string, b: string): boolean {
  const [wildA, wildB] = [a.startsWith('*.'), b.startsWith('*.')];
  if (wildA && wildB) return a.endsWith(b.slice(1)) || b.endsWith(a.slice(1));
  if (wildA) return b.endsWith(a.slice(1));
  return wildB ? a.endsWith(b.slice(1)) : a === b;
}

/** Host names under which a route answers: its own, else those of its listeners; none: it answers under all. */
export function hostnamesOf(route: Route, gateway: Gateway): readonly string[] {
  return route.hostnames.length > 0 ? route.hostnames : listenedHostnames(route, gateway);
}

/** Host names that the listeners of a route answer to; none: all. */
export function listenedHostnames(route: Route, { hostnames, listeners }: Gateway): readonly string[] {
  const taking = listeners.filter(({ name }) => route.listeners.includes(name));
  return [...new Set(taking.flatMap(({ hostname }) => hostname ?? hostnames))];
}

/** A listener of these names, or the first of the gateway. @throws where it has none, which no description gives */
export function findListener({ listeners }: Gateway, names?: readonly string[]): Listener {
  const found = listeners.find(({ name }) => names === undefined || names.includes(name)) ?? listeners[0];
  if (found === undefined) throw new Error('the gateway has no listener');
  return found;
}
