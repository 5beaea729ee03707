import type { ModelArmorDescription } from '../description';
import type { GatewayContext } from './gateway';
import type { Ledger } from './ledger';
import { byDefault, derived } from './origin';
import type { ModelArmor } from './types/gateway';

/** What a guard's values depend on beside its own description. */
export interface ModelArmorContext extends GatewayContext {
  /** Name of the gateway that it stands at. */
  readonly gateway: string;
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
  const fullName = (template: string): string =>
    template.includes('/') ? template : `projects/${context.project}/locations/${location}/templates/${template}`;
  const promptTemplate = ledger.note(
    'promptTemplate',
    derived(fullName(given.template), 'gateway.modelArmor.template by its full name'),
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
        : derived(fullName(given.responseTemplate), 'gateway.modelArmor.responseTemplate by its full name'),
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
