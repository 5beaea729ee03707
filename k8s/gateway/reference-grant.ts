import type { Construct } from 'constructs';
import { ReferenceGrant } from '../../imports/gateway.networking.k8s.io';
import type { Platform } from '../../platform/resolve';
import { GATEWAY_API } from './gateway';
import { INFERENCE_POOL } from './inference-pool';
import { shared } from '../labels';
import { metadata } from '../metadata';

/**
 * A pool's leave to the HTTPRoutes of other namespaces that lead to it, one for each such pool and for that pool alone. In
 * v1beta1, which every bundle of the Gateway API serves and stores. Whether GKE's controller asks for it before an
 * InferencePool is UNCONFIRMED.
 */
export function referenceGrants(scope: Construct, { name: environment, routes }: Platform): void {
  for (const [id, { pool, namespace, from }] of entered(routes)) {
    new ReferenceGrant(scope, `reference-grant-${id}`, {
      metadata: metadata({ name: pool, namespace, of: shared(environment, 'gateway'), wave: 'gateway' }),
      spec: {
        from: [...from].sort().map((other) => ({ group: GATEWAY_API, kind: 'HTTPRoute', namespace: other })),
        to: [{ ...INFERENCE_POOL, name: pool }],
      },
    });
  }
}

interface Entered {
  readonly pool: string;
  readonly namespace: string;
  /** Namespaces of the routes. */
  readonly from: Set<string>;
}

/** Pools that a route of another namespace leads to. */
function entered(routes: Platform['routes']): ReadonlyMap<string, Entered> {
  const found = new Map<string, Entered>();
  for (const route of Object.values(routes)) {
    for (const { pool, namespace } of [...route.backends, ...(route.mirror === undefined ? [] : [route.mirror])]) {
      if (namespace === route.namespace) continue;
      const id = `${namespace}-${pool}`;
      const grant = found.get(id) ?? { pool, namespace, from: new Set<string>() };
      found.set(id, grant);
      grant.from.add(route.namespace);
    }
  }
  return found;
}
