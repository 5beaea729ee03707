import { IntOrString, KubePodDisruptionBudget } from 'cdk8s-plus-30/lib/imports/k8s';
import type { Construct } from 'constructs';
import type { Disruption, Served } from '../../platform/resolve';
import { everyPodOf } from '../labels';
import { metadataOfServer } from '../metadata';

/** How many servers of a model a node drain may take at a time. Those that are not ready never hold a drain up. */
export function disruptionBudget(scope: Construct, environment: string, model: Served): KubePodDisruptionBudget {
  return new KubePodDisruptionBudget(scope, 'disruption-budget', {
    metadata: metadataOfServer(environment, model, 'model'),
    spec: {
      ...budget(model.life.disruption),
      unhealthyPodEvictionPolicy: 'AlwaysAllow',
      selector: { matchLabels: everyPodOf(model) },
    },
  });
}

function budget(disruption: Disruption) {
  return 'minAvailable' in disruption
    ? { minAvailable: IntOrString.fromNumber(disruption.minAvailable) }
    : { maxUnavailable: IntOrString.fromNumber(disruption.maxUnavailable) };
}
