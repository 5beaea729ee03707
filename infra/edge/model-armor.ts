import { Construct } from 'constructs';

import { RESPONSIBLE_AI_FILTERS, type ResponsibleAiFilter } from '../../platform/catalog';
import type { Platform } from '../../platform/resolve/platform';
import type {
  EdgeModelArmor,
  ModelArmorFilters,
  ModelArmorTemplate as Template,
  SensitiveData,
} from '../../platform/resolve/types/edge';
import { ModelArmorFloorsetting, ModelArmorTemplate } from '../engine';

/** Templates that the gateway holds prompts and answers against, and the least that any template of the project filters. */
export class ModelArmor extends Construct {
  constructor(scope: Construct, id: string, platform: Platform, described: EdgeModelArmor) {
    super(scope, id);
    const { project } = platform;
    const floor =
      described.floor === undefined
        ? undefined
        : new ModelArmorFloorsetting(this, 'floor', {
            parent: `projects/${project}`,
            location: 'global',
            enableFloorSettingEnforcement: true,
            filterConfig: filters(described.floor),
          });
    for (const template of described.templates) {
      new ModelArmorTemplate(this, templateKey(platform, template), {
        project,
        location: described.location,
        templateId: template.id,
        labels: { ...platform.labels },
        filterConfig: { ...filters(template), sdpSettings: sdpSettings(template.sensitiveData) },
        templateMetadata: {
          enforcementType: template.enforcement,
          logSanitizeOperations: template.logPrompts,
          logTemplateOperations: true,
          // A filter that fails lets nothing pass: what could not be looked at is refused.
          ignorePartialInvocationFailures: false,
          multiLanguageDetection: { enableMultiLanguageDetection: template.multiLanguage },
        },
        // A template below the floor is refused, so the floor goes before.
        ...(floor === undefined ? {} : { dependsOn: [floor] }),
      });
    }
  }
}

/** The template's id without the environment's name: `prompts`, `responses-gemma`. */
function templateKey({ name }: Platform, { id }: Template): string {
  return id.slice(name.length + 1);
}

function filters({ maliciousUrls, promptInjection, responsibleAi }: ModelArmorFilters) {
  const raiFilters = (Object.keys(RESPONSIBLE_AI_FILTERS) as ResponsibleAiFilter[]).flatMap((filter) => {
    const confidenceLevel = responsibleAi[filter];
    return confidenceLevel === undefined ? [] : [{ filterType: RESPONSIBLE_AI_FILTERS[filter], confidenceLevel }];
  });
  return {
    ...(raiFilters.length === 0 ? {} : { raiSettings: { raiFilters } }),
    piAndJailbreakFilterSettings:
      promptInjection === undefined
        ? { filterEnforcement: 'DISABLED' }
        : { filterEnforcement: 'ENABLED', confidenceLevel: promptInjection },
    maliciousUriFilterSettings: { filterEnforcement: maliciousUrls ? 'ENABLED' : 'DISABLED' },
  };
}

function sdpSettings(sensitiveData: SensitiveData) {
  if (sensitiveData.kind !== 'advanced')
    return { basicConfig: { filterEnforcement: sensitiveData.kind === 'basic' ? 'ENABLED' : 'DISABLED' } };
  const { deidentifyTemplate, inspectTemplate } = sensitiveData;
  return { advancedConfig: { inspectTemplate, ...(deidentifyTemplate === undefined ? {} : { deidentifyTemplate }) } };
}
