import { findVariable } from '../../catalog';
import { fields } from '../literal';
import type { Rule } from '../rule';
import { requestLimitsOf } from './request-limits';

export const requestLimitUnknownToEngine = {
  name: 'request-limit-unknown-to-engine',
  severity: 'error',
  summary: 'A limit of requests that the pinned release of vLLM does not know.',
  why: 'vLLM passes over variables that it does not know: the limit would be believed, and every request let through.',
  source: 'https://docs.vllm.ai/en/latest/configuration/env_vars/',
  check: (platform) =>
    requestLimitsOf(platform).flatMap(({ field, limit, model, variable }) => {
      const { version } = model.engine;
      const lookup = findVariable(version, variable);
      if (lookup.status === 'known') return [];
      const { since } = lookup;
      return [
        {
          path: `models.${model.name}.requestLimits.${field}`,
          message:
            since === undefined
              ? `vLLM ${version} does not read ${variable}`
              : `vLLM reads ${variable} since ${since}, and this is ${version}`,
          given: limit,
          allowed: since === undefined ? 'none' : `vLLM ${since} or later`,
          ...(since === undefined ? {} : { fix: fields({ engine: { version: since } }) }),
        },
      ];
    }),
} satisfies Rule;
