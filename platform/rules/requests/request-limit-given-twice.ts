import { withoutVariable } from '../engine/extra-variable';
import type { Rule } from '../rule';
import { requestLimitsOf } from './request-limits';

export const requestLimitGivenTwice = {
  name: 'request-limit-given-twice',
  severity: 'error',
  summary: 'A limit of requests that is said as a field and as a variable of the engine.',
  why: 'The variable wins, and the field that reviewers read has no effect.',
  source: 'https://docs.vllm.ai/en/latest/configuration/env_vars/',
  check: (platform) =>
    requestLimitsOf(platform).flatMap(({ field, limit, model, variable }) => {
      const value = model.engine.extraEnv[variable];
      if (value === undefined) return [];
      const rest = Object.fromEntries(Object.entries(model.engine.extraEnv).filter(([name]) => name !== variable));
      const path = `models.${model.name}.engine.env.${variable}`;
      return [
        {
          path,
          message: `${variable} is ${value}, and requestLimits.${field} is ${limit}`,
          given: value,
          allowed: `without it: requestLimits.${field} says it`,
          fix: withoutVariable({ model, name: variable, value, path, rest }),
        },
      ];
    }),
} satisfies Rule;
