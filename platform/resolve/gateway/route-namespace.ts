import type { RouteDescription } from '../../description';
import { derived, type Reasoned } from '../origin';
import type { Served } from '../types/served';

/** What a route leads to. */
type RouteBackends = Pick<RouteDescription, 'models' | 'mirror'>;

/** What is served, by name. */
type ServedByName = Readonly<Record<string, Pick<Served, 'namespace'>>>;

/**
 * Where the HTTPRoute of a route stands: beside its pools, where they share a namespace; else beside the first of them, and
 * the others let it in by a ReferenceGrant.
 *
 * @see https://gateway-api.sigs.k8s.io/api-types/referencegrant/
 */
export function namespaceOfRoute(
  given: RouteBackends,
  models: ServedByName,
  gatewayNamespace: string,
): Reasoned<string> {
  const [first, ...others] = namespacesOfRoute(given, models);
  if (first === undefined) return derived(gatewayNamespace, 'that of the gateway');
  if (others.length === 0) return derived(first, 'beside the InferencePools, so that no ReferenceGrant is needed');
  return derived(first, `beside its first InferencePool; the others, in ${others.join(', ')}, let it in`);
}

/** The namespaces of all that a route leads to, in its order; what it mirrors to comes last. */
function namespacesOfRoute({ mirror, models: weights }: RouteBackends, models: ServedByName): string[] {
  const names = [...Object.keys(weights), ...(mirror === undefined ? [] : [mirror.model])];
  return [...new Set(names.flatMap((name) => models[name]?.namespace ?? []))];
}
