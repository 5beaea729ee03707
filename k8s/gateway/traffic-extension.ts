import type { Construct } from 'constructs';
import {
  GcpTrafficExtension,
  type GcpTrafficExtensionSpecExtensionChains as Chain,
  type GcpTrafficExtensionSpecExtensionChainsExtensions as Extension,
} from '../../imports/networking.gke.io';
import type { Gateway } from '../../platform/resolve';
import { GATEWAY_API } from './gateway';
import { guardrailExtension } from './guardrail';
import { shared } from '../labels';
import { metadata } from '../metadata';
import { modelArmorExtension } from './model-armor';

/**
 * Those who read what passes the gateway: guardrails in the cluster, and Model Armor. A request takes the first chain whose
 * condition it meets and no other, so that what both are to read has a chain that holds both; they are all in one
 * extension, since a load balancer has one. It stands before the first model starts.
 *
 * @see https://cloud.google.com/service-extensions/docs/configure-traffic-extensions
 */
export function trafficExtension(scope: Construct, environment: string, gateway: Gateway): void {
  const chains = chainsOf(gateway);
  if (chains.length === 0) return;
  new GcpTrafficExtension(scope, 'traffic-extension', {
    metadata: metadata({
      name: gateway.modelArmor?.name ?? `${gateway.name}-guardrails`,
      namespace: gateway.namespace,
      of: shared(environment, 'gateway'),
      wave: 'route',
    }),
    spec: {
      targetRefs: [{ group: GATEWAY_API, kind: 'Gateway', name: gateway.name }],
      extensionChains: chains,
    },
  });
}

/** Google's sample and its documentation match by path; every path begins so. */
const ANY_PATH = 'request.path.startsWith("/")';

/** What guardrails refuse does not leave for Google's API. */
function chainsOf({ guardrails, modelArmor }: Gateway): Chain[] {
  const inCluster = Object.values(guardrails).map(guardrailExtension);
  const guarded =
    modelArmor === undefined
      ? []
      : [
          chain(
            'model-armor',
            modelArmor.paths.map((path) => `request.path == "${path}"`),
            [...inCluster, modelArmorExtension(modelArmor)],
          ),
        ];
  return inCluster.length === 0 ? guarded : [...guarded, chain('guardrails', [ANY_PATH], inCluster)];
}

function chain(name: string, matchers: readonly string[], extensions: Extension[]): Chain {
  return { name, matchCondition: { celExpressions: matchers.map((celMatcher) => ({ celMatcher })) }, extensions };
}
