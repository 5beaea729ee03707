import { RESPONSIBLE_AI_FILTERS, type ModelArmorConfidence, type ResponsibleAiFilter } from '../../catalog';
import type {
  ModelArmorDescription,
  ModelArmorFloorDescription,
  ModelArmorTemplateDescription,
} from '../../description';
import type { Ledger } from '../ledger';
import { byDefault, derived } from '../origin';
import type { EdgeModelArmor, ModelArmorFilters, ModelArmorTemplate, SensitiveData } from '../types/edge';
import { templateId, type TemplatePlace } from './names';

const TEMPLATES = 'https://docs.cloud.google.com/model-armor/manage-templates';
const INFERENCE_GATEWAY =
  'https://docs.cloud.google.com/kubernetes-engine/docs/how-to/customize-gke-inference-gateway-configurations';

/** What Google's guide for the Inference Gateway filters with. */
const CONFIDENCE: ModelArmorConfidence = 'MEDIUM_AND_ABOVE';

/** The templates that are made, and the floor; undefined where all are there already. */
export function resolveEdgeModelArmor(
  { environment, location }: { readonly environment: string; readonly location: string },
  given: ModelArmorDescription,
  ledger: Ledger,
): EdgeModelArmor | undefined {
  const made = templatesMade(given);
  if (made.length === 0 && given.floor === undefined) return undefined;
  return {
    location: ledger.note('location', derived(location, 'where the gateway asks for them')),
    templates: made.map(({ place, path, template }, index) =>
      resolveTemplate({ id: templateId(environment, place), path }, template, ledger.under(`templates.${index}`)),
    ),
    ...(given.floor === undefined ? {} : { floor: resolveFilters(given.floor, 'OFF', ledger.under('floor')) }),
  };
}

interface Made {
  readonly place: TemplatePlace;
  /** In the description. */
  readonly path: string;
  readonly template: ModelArmorTemplateDescription;
}

function templatesMade(given: ModelArmorDescription): Made[] {
  const owners = [
    { at: 'gateway.modelArmor', owner: { ...given, template: given.template ?? {} } },
    ...Object.entries(given.models ?? {}).map(([model, owner]) => ({
      at: `gateway.modelArmor.models.${model}`,
      owner,
      model,
    })),
  ] as const;
  return owners.flatMap(({ at, owner, ...of }) =>
    (['template', 'responseTemplate'] as const).flatMap((field) => {
      const template = owner[field];
      if (template === undefined || typeof template === 'string') return [];
      return [{ place: { field, ...of }, path: `${at}.${field}`, template }];
    }),
  );
}

function resolveTemplate(
  { id, path }: { readonly id: string; readonly path: string },
  given: ModelArmorTemplateDescription,
  ledger: Ledger,
): ModelArmorTemplate {
  return {
    id: ledger.note('id', derived(id, "the environment's name and what it reads")),
    path: ledger.note('path', derived(path, 'where it is described')),
    ...resolveFilters(given, CONFIDENCE, ledger),
    sensitiveData: ledger.choose(
      'sensitiveData',
      given.sensitiveData === undefined ? undefined : sensitiveData(given.sensitiveData),
      byDefault({ kind: 'basic' }, 'keys and card numbers are not to reach a model, nor to leave it', TEMPLATES),
    ),
    enforcement: ledger.choose(
      'enforcement',
      given.enforcement,
      byDefault('INSPECT_AND_BLOCK' as const, 'a guard that lets everything pass is none', TEMPLATES),
    ),
    logPrompts: ledger.choose(
      'logPrompts',
      given.logPrompts,
      byDefault(false, 'prompts belong to those who write them, and stay out of logs unless asked for'),
    ),
    multiLanguage: ledger.choose(
      'multiLanguage',
      given.multiLanguage,
      byDefault(true, 'an attack may be written in any language', TEMPLATES),
    ),
  };
}

function resolveFilters(
  given: ModelArmorFloorDescription,
  otherwise: ModelArmorConfidence | 'OFF',
  ledger: Ledger,
): ModelArmorFilters {
  const because =
    otherwise === 'OFF'
      ? byDefault(otherwise, 'the floor asks for what it names only')
      : byDefault(otherwise, "what Google's guide for the gateway sets", INFERENCE_GATEWAY);
  const levels = ledger.under('responsibleAi');
  const responsibleAi = Object.fromEntries(
    (Object.keys(RESPONSIBLE_AI_FILTERS) as ResponsibleAiFilter[]).flatMap((filter) => {
      const level = given.responsibleAi?.[filter] ?? otherwise;
      if (level === 'OFF') return [];
      return [[filter, levels.choose(filter, given.responsibleAi?.[filter], because)]];
    }),
  ) as ModelArmorFilters['responsibleAi'];
  ledger.note('responsibleAi', because);
  const promptInjection = given.promptInjection ?? otherwise;
  if (promptInjection !== 'OFF') ledger.choose('promptInjection', given.promptInjection, because);
  return {
    responsibleAi,
    ...(promptInjection === 'OFF' ? {} : { promptInjection }),
    maliciousUrls: ledger.choose(
      'maliciousUrls',
      given.maliciousUrls,
      otherwise === 'OFF'
        ? byDefault(false, 'the floor asks for what it names only')
        : byDefault(true, 'an answer may lead its reader astray', TEMPLATES),
    ),
  };
}

function sensitiveData(given: NonNullable<ModelArmorTemplateDescription['sensitiveData']>): SensitiveData {
  if (typeof given === 'boolean') return { kind: given ? 'basic' : 'off' };
  const { inspectTemplate, deidentifyTemplate } = given;
  return { kind: 'advanced', inspectTemplate, ...(deidentifyTemplate === undefined ? {} : { deidentifyTemplate }) };
}
