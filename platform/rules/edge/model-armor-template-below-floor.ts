import { MODEL_ARMOR_CONFIDENCES, type ModelArmorConfidence, type ResponsibleAiFilter } from '../../catalog';
import type { ModelArmorFilters } from '../../resolve';
import { fieldsAt, literal } from '../literal';
import type { Rule } from '../rule';

export const modelArmorTemplateBelowFloor = {
  name: 'model-armor-template-below-floor',
  severity: 'error',
  summary: 'A Model Armor template that filters less than the floor of the project asks for.',
  why: 'Model Armor refuses to make a template below the floor, and Terraform stops at apply with the floor raised already.',
  source: 'https://docs.cloud.google.com/model-armor/configure-floor-settings',
  check({ edge: { modelArmor } }) {
    const floor = modelArmor?.floor;
    if (modelArmor === undefined || floor === undefined) return [];
    return modelArmor.templates.flatMap((template) => {
      const missing = missingFrom(template, floor);
      if (Object.keys(missing).length === 0) return [];
      return [
        {
          path: template.path,
          message: `the floor of the project asks for more than the template ${template.id} filters`,
          allowed: `at least ${literal(missing)}`,
          fix: fieldsAt(template.path, missing),
        },
      ];
    });
  },
} satisfies Rule;

/** What a template needs to reach the floor, as the description says it. */
function missingFrom(template: ModelArmorFilters, floor: ModelArmorFilters): Record<string, unknown> {
  const filters = (Object.keys(floor.responsibleAi) as ResponsibleAiFilter[]).filter((filter) =>
    isLaxer(template.responsibleAi[filter], floor.responsibleAi[filter]),
  );
  return {
    ...(filters.length === 0
      ? {}
      : { responsibleAi: Object.fromEntries(filters.map((filter) => [filter, floor.responsibleAi[filter]])) }),
    ...(isLaxer(template.promptInjection, floor.promptInjection) ? { promptInjection: floor.promptInjection } : {}),
    ...(floor.maliciousUrls && !template.maliciousUrls ? { maliciousUrls: true } : {}),
  };
}

/** Whether a filter lets through what another one stops: none at all, or one that wants to be surer. */
function isLaxer(filter: ModelArmorConfidence | undefined, than: ModelArmorConfidence | undefined): boolean {
  if (than === undefined) return false;
  if (filter === undefined) return true;
  return MODEL_ARMOR_CONFIDENCES.indexOf(filter) > MODEL_ARMOR_CONFIDENCES.indexOf(than);
}
