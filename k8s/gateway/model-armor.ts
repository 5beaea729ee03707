import type { GcpTrafficExtensionSpecExtensionChainsExtensions as Extension } from '../../imports/networking.gke.io';
import type { ModelArmor } from '../../platform/resolve';
import { EVENTS } from './extension-events';

/** Model Armor in a chain. A Google API has neither an authority nor a mode of sending bodies: the CRD refuses both. */
export function modelArmorExtension(described: ModelArmor): Extension {
  const { failOpen, service, timeoutMilliseconds } = described;
  return {
    name: 'model-armor',
    googleApiServiceName: service,
    timeout: `${timeoutMilliseconds}ms`,
    failOpen,
    // A body that is not asked for is not read.
    supportedEvents: Object.values(EVENTS),
    metadata: { model_armor_settings: settings(described) },
  };
}

/** JSON in a string; `default` stands for every model that has no entry of its own. */
function settings({ models, promptTemplate, responseTemplate }: ModelArmor): string {
  const own = models.flatMap(({ names, ...templates }) => names.map((name) => entry(name, templates)));
  return JSON.stringify([...own, entry('default', { promptTemplate, responseTemplate })]);
}

function entry(model: string, templates: Pick<ModelArmor, 'promptTemplate' | 'responseTemplate'>) {
  return {
    model,
    user_prompt_template_id: templates.promptTemplate,
    model_response_template_id: templates.responseTemplate,
  };
}
