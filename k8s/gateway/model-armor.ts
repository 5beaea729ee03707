import type { Construct } from 'constructs';
import {
  GcpTrafficExtension,
  GcpTrafficExtensionSpecExtensionChainsExtensionsSupportedEvents as Events,
} from '../../imports/networking.gke.io';
import type { Gateway, ModelArmor } from '../../platform/resolve';
import { GATEWAY_API } from './gateway';
import { shared } from '../labels';
import { metadata } from '../metadata';

/**
 * Model Armor reads what passes the gateway. A Google API has neither an authority nor a mode of sending bodies: the CRD
 * refuses both. It stands before the first model starts.
 */
export function modelArmor(
  scope: Construct,
  environment: string,
  gateway: Gateway,
  described: ModelArmor,
): GcpTrafficExtension {
  const { failOpen, name, paths, service, timeoutMilliseconds } = described;
  return new GcpTrafficExtension(scope, 'model-armor', {
    metadata: metadata({ name, namespace: gateway.namespace, of: shared(environment, 'gateway'), wave: 'route' }),
    spec: {
      targetRefs: [{ group: GATEWAY_API, kind: 'Gateway', name: gateway.name }],
      extensionChains: [
        {
          name: 'model-armor',
          matchCondition: { celExpressions: paths.map((path) => ({ celMatcher: `request.path == "${path}"` })) },
          extensions: [
            {
              name: 'model-armor',
              googleApiServiceName: service,
              timeout: `${timeoutMilliseconds}ms`,
              failOpen,
              supportedEvents: [...ALL_EVENTS],
              metadata: { model_armor_settings: settings(described) },
            },
          ],
        },
      ],
    },
  });
}

/** A body that is not asked for is not read. */
const ALL_EVENTS = [
  Events.REQUEST_HEADERS,
  Events.REQUEST_BODY,
  Events.REQUEST_TRAILERS,
  Events.RESPONSE_HEADERS,
  Events.RESPONSE_BODY,
  Events.RESPONSE_TRAILERS,
];

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
