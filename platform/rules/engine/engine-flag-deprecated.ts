import type { Rule } from '../rule';
import { instead, written } from './extra-flag';
import { saidFlags } from './said-flag';
import { fixOfRemoved } from './replacement';

/** It works today, and the next bump of the image breaks it. */
export const engineFlagDeprecated = {
  name: 'engine-flag-deprecated',
  severity: 'warning',
  summary: 'A flag in engine.args that the pinned release still takes and a later one will drop.',
  why: 'vLLM warns for two minor releases and then drops the flag: the image bump after that ends in a crash loop.',
  source: 'https://docs.vllm.ai/en/latest/contributing/deprecation_policy.html',
  check: (platform) =>
    saidFlags(platform).flatMap((flag) => {
      const { lookup, path } = flag;
      const deprecated = lookup.flag?.deprecatedSince;
      if (deprecated === undefined) return [];
      const end = lookup.flag?.removalAnnouncedFor;
      const when = end === undefined ? '' : `; its removal is announced for ${end}`;
      const message = `vLLM warns of ${lookup.option} since ${deprecated}${when}`;
      const fix = lookup.replacement?.available === true ? fixOfRemoved(flag) : instead(flag);
      return [{ path, message, given: written(flag), fix }];
    }),
} satisfies Rule;
