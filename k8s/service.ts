import { IntOrString, KubeService } from 'cdk8s-plus-30/lib/imports/k8s';
import type { Construct } from 'constructs';
import type { Belonging } from './labels';
import { metadata } from './metadata';

export interface ServiceProps {
  readonly name: string;
  readonly namespace: string;
  readonly of: Belonging;
  readonly selector: Readonly<Record<string, string>>;
  readonly ports: readonly ServicePort[];
}

export interface ServicePort {
  /** Name of the Service's port and of the container's. */
  readonly name: string;
  readonly port: number;
  /** Protocol that the load balancer speaks to it; its own default is HTTP/1.1. */
  readonly appProtocol?: string;
}

/** A ClusterIP Service whose ports are the container's own. */
export function service(scope: Construct, props: ServiceProps): KubeService {
  return new KubeService(scope, `service-${props.name}`, {
    metadata: metadata({ name: props.name, namespace: props.namespace, of: props.of, wave: 'foundation' }),
    spec: {
      type: 'ClusterIP',
      selector: { ...props.selector },
      ports: props.ports.map((port) => ({ ...port, protocol: 'TCP', targetPort: IntOrString.fromString(port.name) })),
    },
  });
}
