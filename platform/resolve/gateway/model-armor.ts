import type { ModelArmorDescription } from '../../description';
import { templateId, type TemplatePlace } from '../edge/names';
import type { GatewayContext } from './gateway';
import type { Ledger } from '../ledger';
import { byDefault, derived, type Reasoned } from '../origin';
import type { ModelArmor } from '../types/gateway';

/** What a guard's values depend on beside its own description. */
export interface ModelArmorContext extends GatewayContext {
  /** Name of the gateway that it stands at. */
  readonly gateway: string;
  /** What clients call a model and its adapters. */
  readonly namesOf: (model: string) => readonly string[];
}

/** Paths whose bodies Model Armor is documented to read: Google's samples match these two. */
export const GUARDED_PATHS = ['/v1/chat/completions', '/v1/completions'] as const;

/** What Google's sample waits, and the most that the extension takes: a long prompt is not looked through in a second. */
const TIMEOUT_MILLISECONDS = 10_000;

const EXTENSION = 'https://cloud.google.com/service-extensions/docs/configure-extensions-to-google-services';
const SAMPLE = 'https://github.com/GoogleCloudPlatform/kubernetes-engine-samples/tree/main/ai-ml/gke-model-armor';

/** Model Armor at the gateway. */
export function resolveModelArmor(
  context: ModelArmorContext,
  given: ModelArmorDescription,
  ledger: Ledger,
): ModelArmor {
  const location = ledger.choose(
    'location',
    given.location,
    derived(context.region, 'the region of the load balancer, which templates must be in', EXTENSION),
  );
  const fullName = (id: string): string =>
    id.includes('/') ? id : `projects/${context.project}/locations/${location}/templates/${id}`;
  const promptTemplate = ledger.note(
    'promptTemplate',
    templateOf(context, { field: 'template' }, given.template ?? {}, fullName),
  );
  return {
    name: ledger.note('name', derived(`${context.gateway}-model-armor`, "the gateway's name and what it is")),
    location,
    service: ledger.note(
      'service',
      derived(`modelarmor.${location}.rep.googleapis.com`, 'its endpoint where the templates are', EXTENSION),
    ),
    promptTemplate,
    responseTemplate: ledger.note(
      'responseTemplate',
      given.responseTemplate === undefined
        ? derived(promptTemplate, 'the template of the prompts')
        : templateOf(context, { field: 'responseTemplate' }, given.responseTemplate, fullName),
    ),
    models: ledger.note(
      'models',
      derived(
        Object.entries(given.models ?? {}).map(([model, own]) => {
          const prompts = templateOf(context, { field: 'template', model }, own.template, fullName).value;
          return {
            model,
            names: context.namesOf(model),
            promptTemplate: prompts,
            responseTemplate:
              own.responseTemplate === undefined
                ? prompts
                : templateOf(context, { field: 'responseTemplate', model }, own.responseTemplate, fullName).value,
          };
        }),
        'gateway.modelArmor.models, by the names that clients use',
      ),
    ),
    paths: ledger.note('paths', byDefault([...GUARDED_PATHS], 'the paths whose bodies it is known to read', SAMPLE)),
    failOpen: ledger.choose(
      'failOpen',
      given.failOpen,
      byDefault(false, 'what could not be looked at is refused with 500', EXTENSION),
    ),
    timeoutMilliseconds: ledger.choose(
      'timeoutMilliseconds',
      given.timeoutMilliseconds,
      byDefault(TIMEOUT_MILLISECONDS, 'the most that there is: long prompts take their time', SAMPLE),
    ),
  };
}

/** Full name of a template that is named, or that is made. */
function templateOf(
  { environment }: ModelArmorContext,
  place: TemplatePlace,
  given: string | object,
  fullName: (id: string) => string,
): Reasoned<string> {
  return typeof given === 'string'
    ? derived(fullName(given), `gateway.modelArmor.${place.field} by its full name`)
    : derived(fullName(templateId(environment, place)), 'made for this gateway, and called after what it reads');
}
