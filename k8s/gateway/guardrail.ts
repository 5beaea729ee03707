import { IntOrString, KubeService } from 'cdk8s-plus-30/lib/imports/k8s';
import type { Construct } from 'constructs';
import {
  type GcpTrafficExtensionSpecExtensionChainsExtensions as Extension,
  type GcpTrafficExtensionSpecExtensionChainsExtensionsBackendRefGroup as BackendGroup,
  GcpTrafficExtensionSpecExtensionChainsExtensionsBackendRefKind as BackendKind,
  GcpTrafficExtensionSpecExtensionChainsExtensionsRequestBodySendMode as RequestMode,
  GcpTrafficExtensionSpecExtensionChainsExtensionsResponseBodySendMode as ResponseMode,
  HealthCheckPolicy,
  type HealthCheckPolicySpecDefaultConfig as CheckConfig,
  HealthCheckPolicySpecDefaultConfigGrpcHealthCheckPortSpecification as GrpcPort,
  HealthCheckPolicySpecDefaultConfigHttpHealthCheckPortSpecification as HttpPort,
  HealthCheckPolicySpecDefaultConfigTcpHealthCheckPortSpecification as TcpPort,
  HealthCheckPolicySpecDefaultConfigType as CheckType,
} from '../../imports/networking.gke.io';
import type { Guardrail, GuardrailHealthCheck } from '../../platform/resolve';
import { EVENTS } from './extension-events';
import { type Belonging, shared } from '../labels';
import { metadata } from '../metadata';

/** A guardrail in a chain. In observability mode the CRD takes no mode but `Streamed`, which is also the default. */
export function guardrailExtension(guardrail: Guardrail): Extension {
  const { forwardHeaders, name, namespace, observabilityMode, port, service } = guardrail;
  const { requestBodySendMode, responseBodySendMode } = guardrail;
  return {
    name,
    authority: `${service}.${namespace}.svc`,
    backendRef: { group: CORE as BackendGroup, kind: BackendKind.SERVICE, name: service, port },
    failOpen: guardrail.failOpen,
    timeout: `${guardrail.timeoutMilliseconds}ms`,
    supportedEvents: guardrail.supportedEvents.map((event) => EVENTS[event]),
    ...(observabilityMode ? { observabilityMode } : {}),
    ...(requestBodySendMode === undefined ? {} : { requestBodySendMode: REQUEST_MODES[requestBodySendMode] }),
    ...(responseBodySendMode === undefined ? {} : { responseBodySendMode: RESPONSE_MODES[responseBodySendMode] }),
    ...(forwardHeaders === undefined ? {} : { forwardHeaders: [...forwardHeaders] }),
    ...(guardrail.metadata === undefined ? {} : { metadata: { ...guardrail.metadata } }),
  };
}

/** The Service before its pods, and how the load balancer tells which of them live. */
export function guardrailService(scope: Construct, environment: string, guardrail: Guardrail): void {
  const { healthCheck, name, namespace, pods, port, service } = guardrail;
  const of = guardrailOf(environment);
  new KubeService(scope, `service-${name}`, {
    metadata: metadata({ name: service, namespace, of, wave: 'foundation' }),
    spec: {
      type: 'ClusterIP',
      selector: { ...pods },
      ports: [
        {
          name: 'grpc-ext-proc',
          port,
          targetPort: IntOrString.fromNumber(port),
          protocol: 'TCP',
          // HTTP/2 over TLS, as GKE's load balancer knows it; its certificate is not checked.
          appProtocol: 'HTTP2',
        },
      ],
    },
  });
  new HealthCheckPolicy(scope, `health-check-policy-${name}`, {
    metadata: metadata({ name: service, namespace, of, wave: 'picker' }),
    spec: {
      targetRef: { group: CORE, kind: 'Service', name: service },
      default: { logConfig: { enabled: true }, config: checkOf(healthCheck) },
    },
  });
}

/** Labels of what stands before the guardrails. */
export function guardrailOf(environment: string): Belonging {
  return shared(environment, 'guardrail');
}

/** Kubernetes' own group, which the bindings of the CRD's words leave out. */
const CORE: string = '';

const REQUEST_MODES = {
  Streamed: RequestMode.STREAMED,
  FullDuplexStreamed: RequestMode.FULL_DUPLEX_STREAMED,
} as const;

const RESPONSE_MODES = {
  Streamed: ResponseMode.STREAMED,
  FullDuplexStreamed: ResponseMode.FULL_DUPLEX_STREAMED,
} as const;

/** Without the specification, newer releases of the CRD refuse the port. */
function checkOf({ path, port, type }: GuardrailHealthCheck): CheckConfig {
  switch (type) {
    case 'GRPC':
      return {
        type: CheckType.GRPC,
        grpcHealthCheck: { portSpecification: GrpcPort.USE_UNDERSCORE_FIXED_UNDERSCORE_PORT, port },
      };
    case 'HTTP':
      return {
        type: CheckType.HTTP,
        httpHealthCheck: {
          portSpecification: HttpPort.USE_UNDERSCORE_FIXED_UNDERSCORE_PORT,
          port,
          ...(path === undefined ? {} : { requestPath: path }),
        },
      };
    case 'TCP':
      return {
        type: CheckType.TCP,
        tcpHealthCheck: { portSpecification: TcpPort.USE_UNDERSCORE_FIXED_UNDERSCORE_PORT, port },
      };
  }
}
