import type { Construct } from 'constructs';
import { Gateway, GatewaySpecListenersAllowedRoutesNamespacesFrom as From } from '../imports/gateway.networking.k8s.io';
import type { Gateway as GatewayDescription } from '../platform/resolve';
import { shared } from './labels';
import { metadata } from './metadata';

/** API group of gateways and routes. */
export const GATEWAY_API = 'gateway.networking.k8s.io';

/** The Gateway. What its CRD fills in by default is written out, lest what is applied differ from what is read. */
export function gateway(scope: Construct, environment: string, described: GatewayDescription): Gateway {
  const { listener, name, namespace } = described;
  return new Gateway(scope, 'gateway', {
    metadata: metadata({ name, namespace, of: shared(environment, 'gateway'), wave: 'gateway' }),
    spec: {
      gatewayClassName: described.class,
      listeners: [
        {
          name: listener.name,
          protocol: listener.protocol,
          port: listener.port,
          allowedRoutes: { namespaces: { from: From.SAME }, kinds: [{ group: GATEWAY_API, kind: 'HTTPRoute' }] },
        },
      ],
    },
  });
}
