import { IntOrString, type Probe } from 'cdk8s-plus-30/lib/imports/k8s';
import type { Probe as ServerProbe } from '../../platform/resolve';

/** A probe of a model's server; over HTTP on a named port. An initial delay of zero is left out, as the API server does. */
export function serverProbe(probe: ServerProbe, portName: string): Probe {
  const { initialDelaySeconds, periodSeconds, timeoutSeconds, failureThreshold } = probe;
  return {
    ...askedHow(probe, portName),
    ...(initialDelaySeconds > 0 ? { initialDelaySeconds } : {}),
    ...{ periodSeconds, timeoutSeconds, failureThreshold },
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

function askedHow(probe: ServerProbe, portName: string): Probe {
  if ('path' in probe) return { httpGet: { path: probe.path, port: IntOrString.fromString(portName) } };
  if ('tcpPort' in probe) return { tcpSocket: { port: IntOrString.fromNumber(probe.tcpPort) } };
  return { grpc: { port: probe.grpcPort, ...(probe.service === '' ? {} : { service: probe.service }) } };
}
