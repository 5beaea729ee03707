import type { KubernetesObject } from './manifests';

/** What is read of an HTTPRoute. */
interface RouteSpec {
  readonly hostnames?: readonly string[];
  readonly rules: readonly Rule[];
}

interface Rule {
  readonly matches: readonly Match[];
  readonly backendRefs: readonly Backend[];
  readonly filters?: readonly Filter[];
}

interface Filter {
  readonly type: string;
  readonly requestMirror?: { readonly backendRef: Omit<Backend, 'weight'>; readonly percent?: number };
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
  readonly filters: readonly Filter[];
}

/**
 * The HTTPRoutes among these objects as Envoy's virtual hosts. An exact path comes before a prefix and a longer prefix before a
 * shorter, and of two matches on the same path the one with more headers, as the Gateway API demands; what matches none is
 * answered with 404.
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
      .sort((a, b) => rank(b.match) - rank(a.match) || (b.match.headers?.length ?? 0) - (a.match.headers?.length ?? 0))
      .map(routeOf),
  }));
}

function entriesOf({ spec }: KubernetesObject): Entry[] {
  const { hostnames = ['*'], rules } = spec as unknown as RouteSpec;
  return hostnames.flatMap((host) =>
    rules.flatMap(({ backendRefs, filters = [], matches }) =>
      matches.map((match) => ({ host, match, backends: backendRefs, filters })),
    ),
  );
}

/** The more exact the path, the higher. */
function rank({ path: { type, value } }: Match): number {
  return type === 'Exact' ? Number.MAX_SAFE_INTEGER : value.length;
}

function routeOf({ backends, filters, match }: Entry): object {
  const headers = match.headers ?? [];
  const others = headers.find(({ type }) => type !== 'Exact');
  const stranger = backends.find(({ kind }) => kind !== 'InferencePool');
  if (others !== undefined || stranger !== undefined) throw new Error('only exact headers and pools are translated');
  return {
    match: {
      ...pathMatch(match.path),
      headers: headers.map(({ name, value }) => ({ name: name.toLowerCase(), string_match: { exact: value } })),
    },
    route: {
      timeout: '0s',
      weighted_clusters: { clusters: backends.map(({ name, weight }) => ({ name: `pool-${name}`, weight })) },
      ...(filters.length === 0 ? {} : { request_mirror_policies: filters.map(mirrorOf) }),
    },
  };
}

function pathMatch({ type, value }: Match['path']): object {
  if (type === 'Exact') return { path: value };
  if (type === 'PathPrefix') return { path_separated_prefix: value.replace(/\/$/, '') };
  throw new Error(`a path of type ${type} is not translated`);
}

function mirrorOf({ requestMirror, type }: Filter): object {
  if (requestMirror === undefined || requestMirror.backendRef.kind !== 'InferencePool')
    throw new Error(`a filter of type ${type} is not translated`);
  const { backendRef, percent = 100 } = requestMirror;
  return {
    cluster: `pool-${backendRef.name}`,
    runtime_fraction: { default_value: { numerator: percent, denominator: 'HUNDRED' } },
  };
}
