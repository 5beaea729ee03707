import {
  type HealthCheckPolicySpecDefaultConfig,
  HealthCheckPolicySpecDefaultConfigGrpcHealthCheckPortSpecification as GrpcPort,
  HealthCheckPolicySpecDefaultConfigHttpHealthCheckPortSpecification as HttpPort,
  HealthCheckPolicySpecDefaultConfigTcpHealthCheckPortSpecification as TcpPort,
  HealthCheckPolicySpecDefaultConfigType as CheckType,
} from '../../imports/networking.gke.io';
import type { InferencePool } from '../../platform/resolve';

/**
 * What the load balancer asks a server. Without the specification, newer releases of the CRD refuse the port. Whether GKE
 * asks the servers of an InferencePool over gRPC or plain TCP stands in no source: UNCONFIRMED; the CRD takes both.
 */
export function healthCheckConfig(check: InferencePool['healthCheck']): HealthCheckPolicySpecDefaultConfig {
  const { grpcService, path, port } = check;
  if (path !== undefined) {
    const portSpecification = HttpPort.USE_UNDERSCORE_FIXED_UNDERSCORE_PORT;
    return { type: CheckType.HTTP, httpHealthCheck: { requestPath: path, portSpecification, port } };
  }
  if (grpcService === undefined) {
    const portSpecification = TcpPort.USE_UNDERSCORE_FIXED_UNDERSCORE_PORT;
    return { type: CheckType.TCP, tcpHealthCheck: { portSpecification, port } };
  }
  const portSpecification = GrpcPort.USE_UNDERSCORE_FIXED_UNDERSCORE_PORT;
  const named = grpcService === '' ? {} : { grpcServiceName: grpcService };
  return { type: CheckType.GRPC, grpcHealthCheck: { ...named, portSpecification, port } };
}
