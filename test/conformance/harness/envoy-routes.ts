import type { KubernetesObject } from './manifests';

/** What is read of an HTTPRoute. */
interface RouteSpec {
  readonly hostnames?: readonly string[];
  readonly rules: readonly { readonly matches: readonly Match[]; readonly backendRefs: readonly Backend[] }[];
}

interface Match {
  readonly path: { readonly type: string; readonly value: string };
  readonly headers?: readonly { readonly type: string; readonly name: string; readonly value: string }[];
}

interface Backend {
  readonly kind: string;
  readonly name: string;
  readonly weight: number;
}

/** One match of an HTTPRoute with where it leads. */
interface Entry {
  readonly host: string;
  readonly match: Match;
  readonly backends: readonly Backend[];
}

/**
 * The HTTPRoutes among these objects as Envoy's virtual hosts. Of two matches on the same path the one with more headers
 * comes first, as the Gateway API demands; what matches none is answered with 404.
 *
 * @see https://gateway-api.sigs.k8s.io/reference/spec/#httprouterule
 */
export function virtualHosts(objects: readonly KubernetesObject[]): object[] {
  const entries = objects.filter(({ kind }) => kind === 'HTTPRoute').flatMap(entriesOf);
  const hosts = [...new Set(entries.map(({ host }) => host))];
  return hosts.map((host) => ({
    name: host,
    domains: [host],
    routes: entries
      .filter((entry) => entry.host === host)
      .sort((a, b) => (b.match.headers?.length ?? 0) - (a.match.headers?.length ?? 0))
      .map(routeOf),
  }));
}

function entriesOf({ spec }: KubernetesObject): Entry[] {
  const { hostnames = ['*'], rules } = spec as unknown as RouteSpec;
  return hostnames.flatMap((host) =>
    rules.flatMap(({ backendRefs, matches }) => matches.map((match) => ({ host, match, backends: backendRefs }))),
  );
}

function routeOf({ backends, match }: Entry): object {
  const headers = match.headers ?? [];
  const others = [match.path, ...headers].find(({ type }) => type !== 'Exact');
  const stranger = backends.find(({ kind }) => kind !== 'InferencePool');
  if (others !== undefined || stranger !== undefined) throw new Error('only exact matches and pools are translated');
  return {
    match: {
      path: match.path.value,
      headers: headers.map(({ name, value }) => ({ name: name.toLowerCase(), string_match: { exact: value } })),
    },
    route: {
      timeout: '0s',
      weighted_clusters: { clusters: backends.map(({ name, weight }) => ({ name: `pool-${name}`, weight })) },
    },
  };
}
