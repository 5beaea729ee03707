import type { Rule } from '../rule';
import { instead, written } from './extra-flag';
import { saidFlags } from './said-flag';

/** The picker sends requests where their beginning is cached, and nothing is cached. */
export const prefixCachingOffBesideItsScorer = {
  name: 'prefix-caching-off-beside-its-scorer',
  severity: 'warning',
  summary: 'An engine without prefix caching behind a picker that scores by it.',
  why:
    "The picker's prefix-cache-scorer weighs most of all and keeps sending alike prompts to the same pod. Without the " +
    'cache nothing is gained by it, and the load is spread worse.',
  source: 'https://llm-d.ai/docs/architecture/core/scheduler',
  check: (platform) =>
    saidFlags(platform).flatMap((flag) => {
      const { lookup, model, path } = flag;
      if (lookup.canonical !== '--enable-prefix-caching' || lookup.status !== 'known') return [];
      const off = lookup.negated || flag.value === false;
      const scored = JSON.stringify(model.pool.picker.config).includes('prefix-cache-scorer');
      if (!off || !scored) return [];
      const message = `the picker of ${model.name} scores by the prefix cache, which is turned off`;
      return [
        {
          path,
          message,
          given: written(flag),
          fix: instead(flag, flag.field === undefined ? {} : { [flag.argument]: true }),
        },
      ];
    }),
} satisfies Rule;
