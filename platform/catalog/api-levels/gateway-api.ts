import { type ApiLevel, type CrdFile, fromCrd } from './row';

const GROUP = 'gateway.networking.k8s.io';
const CAPABILITIES = 'https://cloud.google.com/kubernetes-engine/docs/how-to/gatewayclass-capabilities';
const GKE_OWNS = [{ by: 'gke', needs: 'gateway_api_config.channel CHANNEL_STANDARD' }] as const;
const BUNDLE = 'which bundle of the Gateway API this GKE version installs was not read';

/** The Gateway API: GKE installs it and takes other copies back. */
export const GATEWAY_API_LEVELS: readonly ApiLevel[] = [
  gatewayApi('GatewayClass', 'gatewayclasses', ['v1', 'v1beta1'], { scope: 'Cluster' }),
  gatewayApi('Gateway', 'gateways', ['v1', 'v1beta1']),
  gatewayApi('HTTPRoute', 'httproutes', ['v1', 'v1beta1']),
  gatewayApi('GRPCRoute', 'grpcroutes', ['v1'], {
    unconfirmed: [BUNDLE, 'whether GKE routes it to an InferencePool was not read'],
  }),
  // v1beta1 is served by every bundle and is the stored version of 1.6.1; v1 arrives with a later bundle only.
  gatewayApi('ReferenceGrant', 'referencegrants', ['v1beta1'], {
    unconfirmed: ['whether the GKE controller honours it for InferencePools was not read'],
  }),
  gatewayApi('BackendTLSPolicy', 'backendtlspolicies', ['v1'], {
    unconfirmed: [BUNDLE, 'documented for Services; support for InferencePools was not read'],
  }),
  gatewayApi('ListenerSet', 'listenersets', ['v1'], { unconfirmed: [BUNDLE] }),
  gatewayApi('TLSRoute', 'tlsroutes', ['v1'], { unconfirmed: [BUNDLE] }),
  gatewayApi('TCPRoute', 'tcproutes', ['v1'], { unconfirmed: [BUNDLE] }),
  gatewayApi('UDPRoute', 'udproutes', ['v1'], { unconfirmed: [BUNDLE] }),
];

function gatewayApi(
  kind: string,
  plural: string,
  versions: readonly string[],
  rest: Partial<Pick<ApiLevel, 'scope' | 'unconfirmed'>> = {},
): ApiLevel {
  return fromCrd({
    group: GROUP,
    kind,
    plural,
    scope: 'Namespaced',
    versions: versions.map((name) => ({ name })),
    owners: GKE_OWNS,
    crd: crdOf(plural),
    source: [CAPABILITIES],
    ...rest,
  });
}

function crdOf(plural: string): CrdFile {
  return {
    repository: 'kubernetes-sigs/gateway-api',
    revision: 'v1.6.1',
    path: `config/crd/standard/${GROUP}_${plural}.yaml`,
  };
}
