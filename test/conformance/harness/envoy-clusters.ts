import type { GatewayParts, GatewayPorts } from './envoy-config';

/** Whom Envoy speaks to: the programs that it asks, its own listener of each pool, and the endpoints that pickers name. */
export function clusters(parts: GatewayParts, ports: GatewayPorts, destinationHeader: string): object[] {
  const pools = Object.entries(parts.pickers);
  return [
    { ...local('body-router', parts.bodyRouter), ...GRPC_OVER_TLS },
    ...Object.entries(parts.guardrails ?? {}).map(([service, port]) => ({
      ...local(`guardrail-${service}`, port),
      ...GRPC_OVER_TLS,
    })),
    ...pools.map(([pool, port]) => ({ ...local(`picker-${pool}`, port), ...GRPC_OVER_TLS })),
    ...pools.map(([pool]) => local(`pool-${pool}`, ports.pools[pool]!)),
    ...pools.map(([pool]) => ({
      name: `endpoints-${pool}`,
      type: 'ORIGINAL_DST',
      lb_policy: 'CLUSTER_PROVIDED',
      connect_timeout: '1s',
      original_dst_lb_config: { use_http_header: true, http_header_name: destinationHeader },
    })),
  ];
}

/** As both kinds of programs serve by default: gRPC over TLS with a certificate of their own, which nobody checks. */
const GRPC_OVER_TLS = {
  transport_socket: {
    name: 'envoy.transport_sockets.tls',
    typed_config: {
      '@type': 'type.googleapis.com/envoy.extensions.transport_sockets.tls.v3.UpstreamTlsContext',
      common_tls_context: { alpn_protocols: ['h2'] },
    },
  },
  typed_extension_protocol_options: {
    'envoy.extensions.upstreams.http.v3.HttpProtocolOptions': {
      '@type': 'type.googleapis.com/envoy.extensions.upstreams.http.v3.HttpProtocolOptions',
      explicit_http_config: { http2_protocol_options: {} },
    },
  },
} as const;

function local(name: string, port: number): object {
  const endpoint = { address: { socket_address: { address: '127.0.0.1', port_value: port } } };
  return {
    name,
    type: 'STATIC',
    connect_timeout: '1s',
    load_assignment: { cluster_name: name, endpoints: [{ lb_endpoints: [{ endpoint }] }] },
  };
}
