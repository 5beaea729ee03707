import { IntOrString, type Probe } from 'cdk8s-plus-30/lib/imports/k8s';
import type { HttpProbe } from '../../platform/resolve';

/** A probe over HTTP on a named port of the container. An initial delay of zero is left out, as the API server does. */
export function httpProbe(probe: HttpProbe, portName: string): Probe {
  const { path, initialDelaySeconds, ...timing } = probe;
  return {
    httpGet: { path, port: IntOrString.fromString(portName) },
    ...(initialDelaySeconds > 0 ? { initialDelaySeconds } : {}),
    ...timing,
  };
}

/** A probe of whether something listens on a named port of the container. */
export function tcpProbe(portName: string, timing: Pick<Probe, 'periodSeconds' | 'failureThreshold'>): Probe {
  return { tcpSocket: { port: IntOrString.fromString(portName) }, ...timing };
}

/** A probe of a gRPC health service; what `timing` leaves out is Kubernetes' own. */
export function grpcProbe(
  port: number,
  service: string,
  timing: Pick<Probe, 'initialDelaySeconds' | 'periodSeconds'>,
): Probe {
  return { grpc: { port, service }, ...timing };
}
