import { IntOrString, KubePodDisruptionBudget } from 'cdk8s-plus-30/lib/imports/k8s';
import type { Construct } from 'constructs';
import {
  HealthCheckPolicy,
  HealthCheckPolicySpecDefaultConfigGrpcHealthCheckPortSpecification as PortSpecification,
  HealthCheckPolicySpecDefaultConfigType as CheckType,
} from '../../imports/networking.gke.io';
import type { Served } from '../../platform/resolve';
import { endpointPicker, pickerSelector } from '../labels';
import { metadata } from '../metadata';

/** Soon enough that a new leader is found within the ten seconds or so that it takes to elect it. */
const CHECK = { checkIntervalSec: 2, timeoutSec: 2, healthyThreshold: 1, unhealthyThreshold: 2 };

/** What several replicas of a picker need beside their Deployment; one alone needs nothing. */
export function pickerHighAvailability(scope: Construct, environment: string, model: Served): void {
  const { replicas } = model.pool.picker;
  if (replicas === 1) return;
  disruptionBudget(scope, environment, model);
  leaderCheck(scope, environment, model);
}

/** Node drains take one replica at a time; one that is not ready holds none up. */
function disruptionBudget(scope: Construct, environment: string, { name, namespace, pool }: Served): void {
  new KubePodDisruptionBudget(scope, 'picker-disruption-budget', {
    metadata: metadata({
      name: pool.picker.name,
      namespace,
      of: endpointPicker(environment, name),
      wave: 'picker',
    }),
    spec: {
      maxUnavailable: IntOrString.fromNumber(1),
      unhealthyPodEvictionPolicy: 'AlwaysAllow',
      selector: { matchLabels: pickerSelector(name) },
    },
  });
}

/**
 * The load balancer asks each replica whether it leads. That it checks a picker's health at its gRPC port without being
 * told is documented; that it heeds a policy on a picker's Service is UNCONFIRMED, and so is the service that it asks for
 * otherwise. With an empty name both generations answer as for this one.
 */
function leaderCheck(scope: Construct, environment: string, { name, namespace, pool }: Served): void {
  const { health, name: picker, ports } = pool.picker;
  if (health.leader === undefined) return;
  new HealthCheckPolicy(scope, 'picker-health-check-policy', {
    metadata: metadata({ name: picker, namespace, of: endpointPicker(environment, name), wave: 'picker' }),
    spec: {
      targetRef: { group: '', kind: 'Service', name: picker },
      default: {
        ...CHECK,
        logConfig: { enabled: true },
        config: {
          type: CheckType.GRPC,
          grpcHealthCheck: {
            grpcServiceName: health.leader,
            portSpecification: PortSpecification.USE_UNDERSCORE_FIXED_UNDERSCORE_PORT,
            port: ports.health,
          },
        },
      },
    },
  });
}
