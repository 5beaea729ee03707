import type { Construct } from 'constructs';
import {
  GcpRoutingExtension,
  GcpRoutingExtensionSpecExtensionChainsExtensionsBackendRefKind as BackendKind,
  GcpRoutingExtensionSpecExtensionChainsExtensionsRequestBodySendMode as SendMode,
  GcpRoutingExtensionSpecExtensionChainsExtensionsSupportedEvents as Events,
  HealthCheckPolicy,
  HealthCheckPolicySpecDefaultConfigGrpcHealthCheckPortSpecification as PortSpecification,
  HealthCheckPolicySpecDefaultConfigType as CheckType,
} from '../../imports/networking.gke.io';
import type { BodyRouter, Gateway } from '../../platform/resolve';
import { GATEWAY_API } from '../gateway/gateway';
import { metadata } from '../metadata';
import { bodyRouterOf } from './belonging';

/**
 * Has the load balancer ask the router before it chooses a route. Where the router does not answer, the request fails:
 * without the header it would match no route, or one of another model. In full duplex mode a routing extension takes the
 * events of the request alone, and needs all three of them.
 *
 * @see https://docs.cloud.google.com/kubernetes-engine/docs/how-to/configure-gke-service-extensions
 */
export function routingExtension(scope: Construct, environment: string, router: BodyRouter, gateway: Gateway): void {
  const { name, namespace, ports, timeoutMilliseconds } = router;
  new GcpRoutingExtension(scope, 'body-router-extension', {
    metadata: metadata({ name, namespace, of: bodyRouterOf(environment), wave: 'route' }),
    spec: {
      targetRefs: [{ group: GATEWAY_API, kind: 'Gateway', name: gateway.name }],
      extensionChains: [
        {
          name: 'body-router',
          extensions: [
            {
              name: 'body-router',
              authority: `${name}.${namespace}.svc`,
              backendRef: { group: '', kind: BackendKind.SERVICE, name, port: ports.extProc },
              failOpen: false,
              timeout: `${timeoutMilliseconds}ms`,
              supportedEvents: [Events.REQUEST_HEADERS, Events.REQUEST_BODY, Events.REQUEST_TRAILERS],
              requestBodySendMode: SendMode.FULL_DUPLEX_STREAMED,
            },
          ],
        },
      ],
    },
  });
}

/** The load balancer would check its health at the port of the Service, which answers no health checks. */
export function bodyRouterHealthCheck(scope: Construct, environment: string, router: BodyRouter): void {
  const { name, namespace, ports } = router;
  new HealthCheckPolicy(scope, 'body-router-health-check', {
    metadata: metadata({ name, namespace, of: bodyRouterOf(environment), wave: 'picker' }),
    spec: {
      targetRef: { group: '', kind: 'Service', name },
      default: {
        logConfig: { enabled: true },
        config: {
          type: CheckType.GRPC,
          grpcHealthCheck: {
            portSpecification: PortSpecification.USE_UNDERSCORE_FIXED_UNDERSCORE_PORT,
            port: ports.health,
          },
        },
      },
    },
  });
}
