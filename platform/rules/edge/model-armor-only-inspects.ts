import { fieldsAt } from '../literal';
import type { Rule } from '../rule';

export const modelArmorOnlyInspects = {
  name: 'model-armor-only-inspects',
  severity: 'warning',
  summary: 'A Model Armor template that refuses nothing.',
  why:
    'INSPECT_ONLY notes what it finds and lets it pass. That is how filters are tried out; left on, an injected prompt reaches ' +
    'the model while everybody takes it for guarded.',
  source: 'https://docs.cloud.google.com/model-armor/manage-templates',
  check: ({ edge: { modelArmor } }) =>
    (modelArmor?.templates ?? [])
      .filter(({ enforcement }) => enforcement === 'INSPECT_ONLY')
      .map(({ id, path }) => ({
        path: `${path}.enforcement`,
        message: `${id} lets pass whatever it finds`,
        given: 'INSPECT_ONLY',
        allowed: 'INSPECT_AND_BLOCK; or an `allow` while the filters are tried out',
        fix: fieldsAt(path, { enforcement: 'INSPECT_AND_BLOCK' }),
      })),
} satisfies Rule;
