import { fieldsAt } from '../literal';
import type { Rule } from '../rule';

export const modelArmorLogsPrompts = {
  name: 'model-armor-logs-prompts',
  severity: 'warning',
  summary: 'A Model Armor template that writes prompts and answers to the logs.',
  why:
    'What people told a model in confidence stays in Cloud Logging for thirty days or more, for everybody who may read the ' +
    "project's logs; and each text is paid for once more.",
  source: 'https://docs.cloud.google.com/model-armor/configure-logging',
  check: ({ edge: { modelArmor } }) =>
    (modelArmor?.templates ?? [])
      .filter(({ logPrompts }) => logPrompts)
      .map(({ id, path }) => ({
        path: `${path}.logPrompts`,
        message: `${id} logs every text that it reads`,
        given: true,
        allowed: 'false; or an `allow` that says who reads them and for how long they are kept',
        fix: fieldsAt(path, { logPrompts: false }),
      })),
} satisfies Rule;
