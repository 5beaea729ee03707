import type { ModelArmorFilters } from '../../resolve';
import { fieldsAt } from '../literal';
import type { Rule } from '../rule';

export const modelArmorFiltersNothing = {
  name: 'model-armor-filters-nothing',
  severity: 'error',
  summary: 'A Model Armor template or floor with every filter off.',
  why:
    'Every prompt waits for an answer that is always the same, and the gateway looks guarded to whoever reads its manifests. ' +
    'A floor that asks for nothing lets any template pass.',
  source: 'https://docs.cloud.google.com/model-armor/manage-templates',
  check({ edge: { modelArmor } }) {
    const floor = modelArmor?.floor;
    const empty = [
      ...(modelArmor?.templates ?? []).filter(
        (template) => filtersNothing(template) && template.sensitiveData.kind === 'off',
      ),
      ...(floor !== undefined && filtersNothing(floor) ? [{ path: 'gateway.modelArmor.floor' }] : []),
    ];
    return empty.map(({ path }) => ({
      path,
      message: 'no filter is on',
      allowed: 'at least one of responsibleAi, promptInjection and maliciousUrls',
      fix: fieldsAt(path, { promptInjection: 'MEDIUM_AND_ABOVE' }),
    }));
  },
} satisfies Rule;

function filtersNothing({ maliciousUrls, promptInjection, responsibleAi }: ModelArmorFilters): boolean {
  return !maliciousUrls && promptInjection === undefined && Object.keys(responsibleAi).length === 0;
}
