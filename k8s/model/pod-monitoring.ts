import type { Construct } from 'constructs';
import {
  PodMonitoring,
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
  const { bearerToken } = props;
  return new PodMonitoring(scope, `pod-monitoring-${props.name}`, {
    metadata: metadata({ name: props.name, namespace: props.namespace, of: props.of, wave: 'picker' }),
    spec: {
      selector: { matchLabels: { ...props.selector } },
      endpoints: [
        {
          port: PodMonitoringSpecEndpointsPort.fromString(props.port),
          path: props.path ?? '/metrics',
          scheme: PodMonitoringSpecEndpointsScheme.HTTP,
          interval: `${props.intervalSeconds}s`,
          ...(bearerToken === undefined
            ? {}
            : {
                authorization: {
                  type: 'Bearer',
                  credentials: { secret: { name: bearerToken.secret, key: bearerToken.key } },
                },
              }),
        },
      ],
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
