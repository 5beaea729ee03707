import { fields } from '../literal';
import type { Rule } from '../rule';
import { API_KEY_EXAMPLE, isGuardedByArmor, modelsWithoutKey } from './exposed-models';

export const publicGatewayBehindCloudArmorAlone = {
  name: 'public-gateway-behind-cloud-armor-alone',
  severity: 'warning',
  summary: 'A public gateway that nothing but a Cloud Armor policy protects.',
  why:
    'Cloud Armor is documented on backends that are Services. If the load balancer does not apply the policy to an ' +
    'InferencePool, the models answer everybody, and nothing shows it but a request from outside.',
  source: 'https://docs.cloud.google.com/kubernetes-engine/docs/how-to/configure-gateway-resources',
  unconfirmed: 'GCPBackendPolicy.securityPolicy takes effect on an InferencePool',
  check(platform) {
    const { external, iap, securityPolicy } = platform.gateway;
    const open = modelsWithoutKey(platform);
    const [first] = open;
    if (!external || iap !== undefined || !isGuardedByArmor(platform) || first === undefined) return [];
    const others = open.length === 1 ? '' : ` and ${open.length - 1} more`;
    return [
      {
        path: `models.${first.name}`,
        message: `only the Cloud Armor policy ${securityPolicy} stands between the internet and ${first.name}${others}`,
        allowed: 'apiKey on every model beside it, or a request from outside that was seen to be refused',
        fix: fields({ apiKey: API_KEY_EXAMPLE }),
      },
    ];
  },
} satisfies Rule;
