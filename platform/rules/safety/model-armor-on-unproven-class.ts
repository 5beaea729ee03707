import { GATEWAY_CLASSES } from '../../catalog';
import { fields } from '../literal';
import type { Rule } from '../rule';

export const modelArmorOnUnprovenClass = {
  name: 'model-armor-on-unproven-class',
  severity: 'warning',
  summary: 'Model Armor on a gateway class that nobody is known to have tried it on.',
  why:
    "Google's tutorial runs on the regional external class. If another one does not call the extension, prompts pass unread " +
    'although the object is accepted: send a prompt that the template blocks, and see it refused.',
  source: 'https://github.com/GoogleCloudPlatform/kubernetes-engine-samples/tree/main/ai-ml/gke-model-armor',
  unconfirmed: 'the regional internal class calls Model Armor',
  check({ gateway }) {
    if (gateway.modelArmor === undefined || GATEWAY_CLASSES[gateway.class].extensions.modelArmor !== null) return [];
    return [
      {
        path: 'gateway.modelArmor',
        message: `no source has Model Armor on ${gateway.class}`,
        allowed:
          'gke-l7-regional-external-managed, with certificate and keys; or an `allow` once a blocked prompt was seen',
        fix: fields({
          allow: { 'model-armor-on-unproven-class': 'a prompt that the template blocks was seen refused' },
        }),
      },
    ];
  },
} satisfies Rule;
