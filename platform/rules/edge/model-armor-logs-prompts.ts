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
  check: ({ edge: { modelArmor }, observability }) =>
    (modelArmor?.templates ?? [])
      .filter(({ logPrompts }) => logPrompts && !observability.logPrompts)
      .map(({ id, path }) => ({
        path: `${path}.logPrompts`,
        message: `${id} logs every text that it reads`,
        given: true,
        allowed: 'false, or `logPrompts: true` in `observability` where prompts in the logs are wanted',
        fix: fieldsAt(path, { logPrompts: false }),
      })),
} satisfies Rule;
