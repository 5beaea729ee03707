import type { Construct } from 'constructs';
import {
  PodMonitoring,
  type PodMonitoringSpecEndpoints,
  PodMonitoringSpecEndpointsPort,
  PodMonitoringSpecEndpointsScheme,
  PodMonitoringSpecTargetLabelsMetadata as Label,
} from '../../imports/monitoring.googleapis.com';
import type { Belonging } from '../labels';
import { metadata } from '../metadata';

export interface PodMonitoringProps {
  readonly name: string;
  readonly namespace: string;
  readonly of: Belonging;
  readonly selector: Readonly<Record<string, string>>;
  /** Name of the container's port. */
  readonly port: string;
  /** Names of further ports that tell of themselves. */
  readonly others?: readonly string[];
  /** @default `/metrics` */
  readonly path?: string;
  readonly intervalSeconds: number;
  /** Secret and key of the token that the endpoint asks for. */
  readonly bearerToken?: { readonly secret: string; readonly key: string };
}

/**
 * Scrapes `/metrics` of pods into Managed Service for Prometheus. The pod's name is among the labels, because a Pods
 * metric of an autoscaler is found by it.
 */
export function podMonitoring(scope: Construct, props: PodMonitoringProps): PodMonitoring {
  return new PodMonitoring(scope, `pod-monitoring-${props.name}`, {
    metadata: metadata({ name: props.name, namespace: props.namespace, of: props.of, wave: 'picker' }),
    spec: {
      selector: { matchLabels: { ...props.selector } },
      endpoints: [props.port, ...(props.others ?? [])].map((port) => endpoint(port, props)),
      targetLabels: {
        metadata: [
          Label.CONTAINER,
          Label.POD,
          Label.TOP_UNDERSCORE_LEVEL_UNDERSCORE_CONTROLLER_UNDERSCORE_NAME,
          Label.TOP_UNDERSCORE_LEVEL_UNDERSCORE_CONTROLLER_UNDERSCORE_TYPE,
        ],
      },
    },
  });
}

function endpoint(
  port: string,
  { bearerToken, intervalSeconds, path }: PodMonitoringProps,
): PodMonitoringSpecEndpoints {
  return {
    port: PodMonitoringSpecEndpointsPort.fromString(port),
    path: path ?? '/metrics',
    scheme: PodMonitoringSpecEndpointsScheme.HTTP,
    interval: `${intervalSeconds}s`,
    ...(bearerToken === undefined
      ? {}
      : {
          authorization: {
            type: 'Bearer',
            credentials: { secret: { name: bearerToken.secret, key: bearerToken.key } },
          },
        }),
  };
}
