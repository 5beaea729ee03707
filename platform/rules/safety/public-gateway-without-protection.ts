import { fields } from '../literal';
import type { Rule } from '../rule';
import { API_KEY_EXAMPLE, isGuardedByArmor, modelsWithoutKey } from './exposed-models';

export const publicGatewayWithoutProtection = {
  name: 'public-gateway-without-protection',
  severity: 'error',
  summary: 'A public gateway that leads to a model which answers everybody.',
  why:
    'vLLM asks nobody who they are. A public address is found by scanners within hours, and strangers use the accelerators, ' +
    'unseen until the bill comes.',
  source: 'vllm-project/vllm#23052; https://docs.vllm.ai/en/latest/usage/security.html',
  check: (platform) =>
    !platform.gateway.external || isGuardedByArmor(platform) || platform.gateway.iap !== undefined
      ? []
      : modelsWithoutKey(platform).map(({ name }) => ({
          path: `models.${name}`,
          message: `${platform.gateway.class} has a public address, and ${name} answers whoever asks`,
          allowed:
            'apiKey on every model, a Cloud Armor policy that lists who may ask (gateway.securityPolicy), or the internal ' +
            'class gke-l7-rilb',
          fix: fields({ apiKey: API_KEY_EXAMPLE }),
        })),
} satisfies Rule;
