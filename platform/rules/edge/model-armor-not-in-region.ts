import { MODEL_ARMOR_REGIONS } from '../../catalog';
import type { Rule } from '../rule';

export const modelArmorNotInRegion = {
  name: 'model-armor-not-in-region',
  severity: 'warning',
  summary: 'Model Armor in a region in which it is not listed.',
  why:
    'The load balancer asks the endpoint of its own region. Where there is none, templates are refused at apply, and with ' +
    'templates from elsewhere every request is answered with 500.',
  source: 'https://docs.cloud.google.com/model-armor/locations',
  unconfirmed: 'the list of regions is complete: it has grown several times',
  check: ({ gateway: { modelArmor }, region }) =>
    modelArmor === undefined || (MODEL_ARMOR_REGIONS as readonly string[]).includes(region)
      ? []
      : [
          {
            path: 'gateway.modelArmor',
            message: `Model Armor is not listed in ${region}`,
            given: region,
            allowed: MODEL_ARMOR_REGIONS.join(', '),
          },
        ],
} satisfies Rule;
