import { findGatewayClass, GATEWAY_CLASSES, type GatewayClassName } from '../../catalog';
import { fields } from '../literal';
import type { Rule } from '../rule';

export const bodyRouterOnUnprovenClass = {
  name: 'body-router-on-unproven-class',
  severity: 'warning',
  summary: 'A body-based router at a gateway whose class is not known to ask it.',
  why:
    'GKE takes a GCPRoutingExtension on the two regional Application Load Balancers of one cluster. Elsewhere it may be that nobody asks ' +
    'the router, no header is set, and every request is answered with 404.',
  source: 'https://docs.cloud.google.com/kubernetes-engine/docs/how-to/configure-gke-service-extensions',
  unconfirmed: 'whether the multi-cluster and global classes take a GCPRoutingExtension',
  check({ gateway }) {
    if (!gateway.bodyBasedRouting || takesRouter(gateway.class)) return [];
    const classes = (Object.keys(GATEWAY_CLASSES) as GatewayClassName[]).filter(takesRouter);
    const alike = classes.find((name) => (GATEWAY_CLASSES[name].exposure === 'external') === gateway.external);
    return [
      {
        path: 'gateway.bodyBasedRouting',
        message: `no source says that ${gateway.class} asks a body-based router`,
        given: true,
        allowed: classes.join(', '),
        ...(alike === undefined ? {} : { fix: fields({ class: alike }) }),
      },
    ];
  },
} satisfies Rule;

function takesRouter(name: GatewayClassName): boolean {
  return findGatewayClass(name).extensions.routing === true;
}
