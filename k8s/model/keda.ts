import type { Construct } from 'constructs';
import {
  ScaledObject,
  TriggerAuthentication,
  TriggerAuthenticationSpecPodIdentityProvider as IdentityProvider,
} from '../../imports/keda.sh';
import {
  type HorizontalScaling,
  type KedaAdapter,
  type ScaledMetric,
  scaledMetricsOf,
  type Served,
} from '../../platform/resolve';
import { metadataOfServer } from '../metadata';
import { behavior } from './scaling-behavior';
import { workloadRef } from './workload';

/**
 * Scales a model's servers on a query of KEDA's, which makes the HorizontalPodAutoscaler itself and, where the least is
 * none, does alone what an autoscaler cannot: the last step to zero and the first one from there.
 *
 * @see https://keda.sh/docs/2.20/reference/scaledobject-spec/
 */
export function scaledObject(
  scope: Construct,
  environment: string,
  model: Served,
  scaling: HorizontalScaling,
  adapter: KedaAdapter,
): ScaledObject {
  const authentication = triggerAuthentication(scope, environment, model);
  return new ScaledObject(scope, 'scaled-object', {
    metadata: metadataOfServer(environment, model, 'model'),
    spec: {
      scaleTargetRef: { ...workloadRef(model) },
      minReplicaCount: scaling.minReplicas,
      maxReplicaCount: scaling.maxReplicas,
      pollingInterval: adapter.pollingIntervalSeconds,
      cooldownPeriod: adapter.cooldownSeconds,
      advanced: {
        horizontalPodAutoscalerConfig: {
          name: model.name,
          behavior: behavior(scaling),
        },
      },
      triggers: scaledMetricsOf(scaling).map((metric) => trigger(metric, authentication.name)),
    },
  });
}

/** The last pods go when none of the queries has anything to tell any more. */
function trigger({ adapter, target, targetType }: ScaledMetric, authentication: string) {
  if (adapter.name !== 'keda') throw new Error(`${adapter.name} answers no triggers of KEDA`);
  return {
    type: 'prometheus',
    metricType: targetType,
    authenticationRef: { name: authentication },
    metadata: {
      serverAddress: adapter.serverAddress,
      query: adapter.query,
      threshold: String(target),
      activationThreshold: '0',
    },
  };
}

/** KEDA queries as its own operator, whose account may read the project's metrics. */
function triggerAuthentication(scope: Construct, environment: string, model: Served): TriggerAuthentication {
  return new TriggerAuthentication(scope, 'trigger-authentication', {
    metadata: metadataOfServer(environment, model, 'foundation'),
    spec: { podIdentity: { provider: IdentityProvider.GCP } },
  });
}
