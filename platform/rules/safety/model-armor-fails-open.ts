import { fields } from '../literal';
import type { Rule } from '../rule';

export const modelArmorFailsOpen = {
  name: 'model-armor-fails-open',
  severity: 'warning',
  summary: 'A guard that lets through what it could not read.',
  why:
    'When Model Armor is slow, over quota or wrongly set up, prompts and answers pass unread, and nobody notices: the guard ' +
    'looks as if it stood there. Long prompts, the likeliest to be an attack, time out first.',
  source: 'https://cloud.google.com/service-extensions/docs/configure-extensions-to-google-services',
  check: ({ gateway: { modelArmor } }) =>
    modelArmor?.failOpen === true
      ? [
          {
            path: 'gateway.modelArmor.failOpen',
            message: `what Model Armor has not read within ${modelArmor.timeoutMilliseconds} ms passes`,
            given: true,
            allowed: 'false: what could not be read is refused with 500',
            fix: fields({ modelArmor: { failOpen: false } }),
          },
        ]
      : [],
} satisfies Rule;
