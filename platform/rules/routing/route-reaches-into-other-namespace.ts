import type { Route } from '../../resolve';
import { fields } from '../literal';
import type { Problem, Rule } from '../rule';

export const routeReachesIntoOtherNamespace = {
  name: 'route-reaches-into-other-namespace',
  severity: 'warning',
  summary: 'A route to models of several namespaces.',
  why:
    'An HTTPRoute stands in one namespace. To a pool of another it may lead where a ReferenceGrant beside the pool says so; ' +
    'one is written. If GKE does not heed it for InferencePools, the route is not resolved, and its requests fail.',
  source: 'https://gateway-api.sigs.k8s.io/api-types/referencegrant/',
  unconfirmed: 'whether the GKE Gateway controller honours a ReferenceGrant for an InferencePool',
  check: ({ routes }) => Object.values(routes).flatMap(problems),
} satisfies Rule;

function problems({ backends, mirror, name, namespace }: Route): Problem[] {
  const named = [
    ...backends.map((backend) => ({ ...backend, path: `models.${backend.model}` })),
    ...(mirror === undefined ? [] : [{ ...mirror, path: 'mirror.model' }]),
  ];
  return named
    .filter((pool) => pool.namespace !== namespace)
    .map((pool) => ({
      path: `routes.${name}.${pool.path}`,
      message: `the HTTPRoute ${name} stands in ${namespace}, and the pool of ${pool.model} in ${pool.namespace}`,
      given: pool.namespace,
      allowed: 'models of one namespace in one route',
      ...(pool.path === 'mirror.model' ? {} : { fix: fields({ models: weightsIn(backends, namespace) }) }),
    }));
}

function weightsIn(backends: Route['backends'], namespace: string): Record<string, number> {
  const kept = backends.filter((backend) => backend.namespace === namespace);
  return Object.fromEntries(kept.map(({ model, weight }) => [model, weight]));
}
