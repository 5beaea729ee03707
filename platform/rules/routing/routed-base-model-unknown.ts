import { BASE_MODEL_HEADER } from '../../catalog';
import type { BaseModel, Platform, Route } from '../../resolve';
import { fields } from '../literal';
import type { Problem, Rule } from '../rule';

export const routedBaseModelUnknown = {
  name: 'routed-base-model-unknown',
  severity: 'error',
  summary: 'A route that asks for a base model which nobody puts into the header.',
  why:
    'The header of the base model is set by the body-based router alone, to the first served name of a model, for its ' +
    'aliases and adapters too. A route that asks for anything else is accepted and never gets a request.',
  source: 'https://github.com/llm-d/llm-d-inference-payload-processor/blob/v0.1.0/docs/configuration.md',
  check: (platform) => Object.values(platform.routes).flatMap((route) => problems(route, platform)),
} satisfies Rule;

function problems({ backends, headers, name }: Route, { bodyRouter }: Platform): Problem[] {
  const asked = Object.entries(headers).find(([header]) => header.toLowerCase() === BASE_MODEL_HEADER.toLowerCase());
  if (asked === undefined) return [];
  const [header, given] = asked;
  const path = `routes.${name}.headers.${header}`;
  if (bodyRouter === undefined) {
    return [
      {
        path,
        message: `nobody sets ${BASE_MODEL_HEADER}: the gateway does not read the model from the body`,
        given,
        allowed: 'gateway.bodyBasedRouting: true beside it',
      },
    ];
  }
  const known = bodyRouter.baseModels.map(({ baseModel }) => baseModel);
  if (known.includes(given)) return [];
  const own = bodyRouter.baseModels.find((one: BaseModel) => backends.some(({ model }) => model === one.model));
  return [
    {
      path,
      message: `no model has '${given}' as its first name, so ${BASE_MODEL_HEADER} never holds it`,
      given,
      allowed: known.join(', '),
      ...(own === undefined ? {} : { fix: fields({ headers: { [header]: own.baseModel } }) }),
    },
  ];
}
