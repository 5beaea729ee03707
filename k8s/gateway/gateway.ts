import type { Construct } from 'constructs';
import {
  Gateway,
  type GatewaySpecListeners,
  type GatewaySpecListenersAllowedRoutesNamespaces,
  type GatewaySpecListenersTls,
  GatewaySpecListenersAllowedRoutesNamespacesFrom as From,
  GatewaySpecListenersTlsMode as TlsMode,
} from '../../imports/gateway.networking.k8s.io';
import { GcpGatewayPolicy } from '../../imports/networking.gke.io';
import type { Gateway as GatewayDescription, Listener, ListenerCertificate } from '../../platform/resolve';
import { shared } from '../labels';
import { metadata } from '../metadata';

/** API group of gateways and routes. */
export const GATEWAY_API = 'gateway.networking.k8s.io';

/** The Gateway. What its CRD fills in by default is written out, lest what is applied differ from what is read. */
export function gateway(scope: Construct, environment: string, described: GatewayDescription): Gateway {
  const { address, issuer, listeners, name, namespace, redirect } = described;
  return new Gateway(scope, 'gateway', {
    metadata: metadata({
      name,
      namespace,
      of: shared(environment, 'gateway'),
      wave: 'gateway',
      ...(issuer === undefined ? {} : { annotations: { [ISSUERS[issuer.kind]]: issuer.name } }),
    }),
    spec: {
      gatewayClassName: described.class,
      ...(address === undefined ? {} : { addresses: [{ type: 'NamedAddress', value: address }] }),
      listeners: [...listeners, ...(redirect === undefined ? [] : [redirect.listener])].map((one) =>
        listens(one, namespace),
      ),
    },
  });
}

/**
 * By these cert-manager knows which Gateway to write Secrets for, and who signs what is in them. It must be told to look at
 * Gateways: `enableGatewayAPI` in its configuration.
 *
 * @see https://cert-manager.io/docs/usage/gateway/
 */
const ISSUERS = { ClusterIssuer: 'cert-manager.io/cluster-issuer', Issuer: 'cert-manager.io/issuer' } as const;

function listens(
  { certificate, hostname, name, namespaces, port, protocol }: Listener,
  ownNamespace: string,
): GatewaySpecListeners {
  return {
    name,
    protocol,
    port,
    ...(hostname === undefined ? {} : { hostname }),
    ...(certificate === undefined ? {} : { tls: tls(certificate) }),
    allowedRoutes: {
      namespaces: admitted(namespaces, ownNamespace),
      kinds: [{ group: GATEWAY_API, kind: 'HTTPRoute' }],
    },
  };
}

/** By the label that the API server puts on every namespace: nobody can give it to a namespace of another name. */
function admitted(namespaces: readonly string[], ownNamespace: string): GatewaySpecListenersAllowedRoutesNamespaces {
  if (namespaces.every((name) => name === ownNamespace)) return { from: From.SAME };
  const values = [...namespaces];
  const matchExpressions = [{ key: 'kubernetes.io/metadata.name', operator: 'In', values }];
  return { from: From.SELECTOR, selector: { matchExpressions } };
}

/** Which versions of TLS and which ciphers the load balancer speaks; without a policy it speaks TLS 1.0 as well. */
export function gatewayPolicy(
  scope: Construct,
  environment: string,
  { name, namespace }: GatewayDescription,
  sslPolicy: string,
): GcpGatewayPolicy {
  return new GcpGatewayPolicy(scope, 'gateway-policy', {
    metadata: metadata({ name, namespace, of: shared(environment, 'gateway'), wave: 'gateway' }),
    spec: { targetRef: { group: GATEWAY_API, kind: 'Gateway', name }, default: { sslPolicy } },
  });
}

/** Regional classes take a certificate of Certificate Manager by an option of the listener; maps are for global ones. */
const CERTIFICATE_MANAGER = 'networking.gke.io/cert-manager-certs';

function tls({ kind, name }: ListenerCertificate): GatewaySpecListenersTls {
  return kind === 'secret'
    ? { mode: TlsMode.TERMINATE, certificateRefs: [{ group: '', kind: 'Secret', name }] }
    : { mode: TlsMode.TERMINATE, options: { [CERTIFICATE_MANAGER]: name } };
}
