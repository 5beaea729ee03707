import { fields } from '../literal';
import type { Rule } from '../rule';

export const modelArmorOutsideRegion = {
  name: 'model-armor-outside-region',
  severity: 'error',
  summary: 'Model Armor in another location than the load balancer.',
  why:
    'The load balancer is regional and calls the endpoint of Model Armor in its own region. With another one the extension is ' +
    'not programmed, or each call fails, and by default every request is answered with 500.',
  source: 'https://cloud.google.com/service-extensions/docs/configure-extensions-to-google-services',
  check: ({ gateway: { modelArmor }, region }) =>
    modelArmor === undefined || modelArmor.location === region
      ? []
      : [
          {
            path: 'gateway.modelArmor.location',
            message: `the templates are in ${modelArmor.location}, the gateway in ${region}`,
            given: modelArmor.location,
            allowed: region,
            fix: fields({ modelArmor: { location: region } }),
          },
        ],
} satisfies Rule;
