import { MODEL_ARMOR_TEMPLATE_ID_MAX as MAX } from '../../catalog';
import type { Rule } from '../rule';

export const modelArmorTemplateIdTooLong = {
  name: 'model-armor-template-id-too-long',
  severity: 'warning',
  summary: 'A template of a model whose id Model Armor is not known to take.',
  why:
    'The id is made of the names of environment and model. Model Armor refuses one that is too long, and Terraform stops at ' +
    'apply.',
  source: 'https://docs.cloud.google.com/model-armor/manage-templates',
  unconfirmed: `Model Armor takes ids of ${MAX} characters at the most`,
  check: ({ edge: { modelArmor } }) =>
    (modelArmor?.templates ?? [])
      .filter(({ id }) => id.length > MAX)
      .map(({ id, path }) => ({
        path,
        message: `its id '${id}' has ${id.length} characters`,
        given: id.length,
        allowed: `${MAX} characters: a shorter name of the model, or a template that is there, by name`,
      })),
} satisfies Rule;
