import { type Extension, routingExtension } from './body-router';
import { clusters } from './envoy-clusters';
import type { KubernetesObject } from './manifests';
import { virtualHosts } from './envoy-routes';
import { guardrailsIn, type TrafficExtension } from './traffic-extension';

/** Ports of the real programs that are asked about requests. */
export interface GatewayParts {
  readonly bodyRouter: number;
  /** By the name of their InferencePool. */
  readonly pickers: Readonly<Record<string, number>>;
  /** By the name of the Service that their extension asks. */
  readonly guardrails?: Readonly<Record<string, number>>;
}

/** Ports that Envoy listens on. */
export interface GatewayPorts {
  readonly admin: number;
  readonly gateway: number;
  /** Where what a route sends to a pool passes its picker, by the pool's name. */
  readonly pools: Readonly<Record<string, number>>;
}

/** Where the endpoint picker protocol has the endpoint that was picked. */
const DESTINATION = 'x-gateway-destination-endpoint';

/**
 * Envoy's configuration for a Gateway. Its listener asks the body-based router as the GCPRoutingExtension says, then the
 * guardrails of the GCPTrafficExtension, then chooses a pool by the HTTPRoutes; each pool has a listener of its own, which asks the pool's picker and sends the request
 * to the endpoint that it names. GKE's load balancer does the same in two such steps: URL map, then backend service.
 *
 * @see https://github.com/kubernetes-sigs/gateway-api-inference-extension/tree/main/docs/proposals/004-endpoint-picker-protocol
 */
export function gatewayConfig(objects: readonly KubernetesObject[], parts: GatewayParts, ports: GatewayPorts): object {
  const pools = Object.keys(parts.pickers);
  const extension = routingExtension(objects);
  return {
    admin: { address: socket(ports.admin) },
    static_resources: {
      listeners: [
        listener(
          'gateway',
          ports.gateway,
          [bodyRouter(extension), ...guardrailsIn(objects).map(guardrail)],
          virtualHosts(objects),
        ),
        ...pools.map((pool) => listener(`pool-${pool}`, ports.pools[pool]!, [picker(pool)], toEndpoint(pool))),
      ],
      clusters: clusters(parts, ports, DESTINATION),
    },
  };
}

/** The mode of each part of a request and its answer that is asked about; the rest is not. */
type ProcessingMode = Readonly<Record<string, 'SEND' | 'SKIP' | 'NONE' | 'STREAMED' | 'FULL_DUPLEX_STREAMED'>>;

function bodyRouter({ authority, failOpen, requestBodySendMode, supportedEvents, timeout }: Extension): object {
  const send = (event: string): 'SEND' | 'SKIP' => (supportedEvents.includes(event) ? 'SEND' : 'SKIP');
  if (requestBodySendMode !== 'FullDuplexStreamed') throw new Error(`${requestBodySendMode} is not translated`);
  return extProc('body-router', {
    authority,
    failOpen,
    milliseconds: Number(/^(\d+)ms$/.exec(timeout)?.[1]),
    mode: {
      request_header_mode: send('RequestHeaders'),
      request_body_mode: supportedEvents.includes('RequestBody') ? 'FULL_DUPLEX_STREAMED' : 'NONE',
      request_trailer_mode: send('RequestTrailers'),
      response_header_mode: send('ResponseHeaders'),
      response_body_mode: 'NONE',
      response_trailer_mode: send('ResponseTrailers'),
    },
  });
}

/** A guardrail that is only told is told by a call of its own, whose answer nobody reads. */
function guardrail(extension: TrafficExtension): object {
  const { authority = '', backendRef, failOpen, supportedEvents, timeout } = extension;
  const send = (event: string): 'SEND' | 'SKIP' => (supportedEvents.includes(event) ? 'SEND' : 'SKIP');
  const body = (event: string, mode = 'Streamed') => {
    if (!supportedEvents.includes(event)) return 'NONE';
    return mode === 'FullDuplexStreamed' ? 'FULL_DUPLEX_STREAMED' : 'STREAMED';
  };
  return extProc(`guardrail-${backendRef!.name}`, {
    authority,
    failOpen,
    observabilityMode: extension.observabilityMode === true,
    milliseconds: Number(/^(\d+)ms$/.exec(timeout)?.[1]),
    mode: {
      request_header_mode: send('RequestHeaders'),
      request_body_mode: body('RequestBody', extension.requestBodySendMode),
      request_trailer_mode: send('RequestTrailers'),
      response_header_mode: send('ResponseHeaders'),
      response_body_mode: body('ResponseBody', extension.responseBodySendMode),
      response_trailer_mode: send('ResponseTrailers'),
    },
  });
}

/** In full duplex mode Envoy cannot go on without the picker, whatever the pool's failure mode says; GKE can. */
function picker(pool: string): object {
  return extProc(`picker-${pool}`, {
    authority: pool,
    failOpen: false,
    milliseconds: 10_000,
    mode: {
      request_header_mode: 'SEND',
      request_body_mode: 'FULL_DUPLEX_STREAMED',
      request_trailer_mode: 'SEND',
      response_header_mode: 'SEND',
      response_body_mode: 'FULL_DUPLEX_STREAMED',
      response_trailer_mode: 'SEND',
    },
  });
}

function extProc(
  cluster: string,
  asked: {
    authority: string;
    failOpen: boolean;
    milliseconds: number;
    mode: ProcessingMode;
    observabilityMode?: boolean;
  },
): object {
  const timeout = `${asked.milliseconds / 1000}s`;
  return {
    name: 'envoy.filters.http.ext_proc',
    typed_config: {
      '@type': 'type.googleapis.com/envoy.extensions.filters.http.ext_proc.v3.ExternalProcessor',
      grpc_service: { envoy_grpc: { cluster_name: cluster, authority: asked.authority } },
      failure_mode_allow: asked.failOpen,
      message_timeout: timeout,
      processing_mode: asked.mode,
      ...(asked.observabilityMode === true ? { observability_mode: true } : {}),
    },
  };
}

function toEndpoint(pool: string): object[] {
  const route = { match: { prefix: '/' }, route: { cluster: `endpoints-${pool}`, timeout: '0s' } };
  return [{ name: pool, domains: ['*'], routes: [route] }];
}

function listener(name: string, port: number, asked: readonly object[], hosts: object[]): object {
  const manager = {
    '@type': 'type.googleapis.com/envoy.extensions.filters.network.http_connection_manager.v3.HttpConnectionManager',
    stat_prefix: name,
    route_config: { name, virtual_hosts: hosts },
    http_filters: [
      ...asked,
      {
        name: 'envoy.filters.http.router',
        typed_config: { '@type': 'type.googleapis.com/envoy.extensions.filters.http.router.v3.Router' },
      },
    ],
  };
  const filters = [{ name: 'envoy.filters.network.http_connection_manager', typed_config: manager }];
  return { name, address: socket(port), filter_chains: [{ filters }] };
}

function socket(port: number): object {
  return { socket_address: { address: '127.0.0.1', port_value: port } };
}
