import { isVllmAtLeast, PICKER_DEFAULT_VERSIONS } from '../../catalog';
import { looksPrefixesUp } from '../../resolve/gateway/picker-prefix-cache';
import type { Model, Platform } from '../../resolve';
import type { Rule } from '../rule';
import { inPicker } from './picker-view';

/** First release of vLLM that llm-d's guide turns prompts into tokens with, by `/v1/completions/render`. */
const RENDER_SINCE = '0.23.0';

/** Half of it is worse than none: a picker that scores by an index that stays empty. */
export const precisePrefixCacheNotToBeHad = {
  name: 'precise-prefix-cache-not-to-be-had',
  severity: 'error',
  summary: 'A picker that is to look prefixes up, where servers or the picker cannot do their part.',
  why: 'Looked up is what servers publish over ZMQ, by hashes that both reckon alike from tokens that a server makes of the prompt. Where one part is missing the index stays empty: no request is sent where its beginning is cached, and nothing says so.',
  source: 'https://llm-d.ai/docs/dev/guides/precise-prefix-cache-routing',
  check: (platform) =>
    Object.values(platform.models).flatMap((model) => {
      if (model.engine.kvEvents === undefined) return [];
      return missing(platform, model).map((what) => ({
        path: `models.${model.name}.picker.prefixCache`,
        message: `${model.name} cannot have its prefixes looked up: ${what}`,
        given: 'precise',
        allowed: "'approximate', which goes by what the picker sent where",
        fix: inPicker({ prefixCache: 'approximate' }),
      }));
    }),
} satisfies Rule;

function missing({ targets }: Platform, { apiKey, engine, hosts, pool, prefill }: Model): string[] {
  const { generation, version } = targets.picker;
  const scored = pool.picker.profiles.some(({ plugins }) => plugins.some(({ ref }) => ref === 'prefix-cache-scorer'));
  const ownConfig = Object.keys(engine.extraArgs).some((key) => /kv.events.config/.test(key));
  const reasons: readonly (readonly [boolean, string])[] = [
    [
      !looksPrefixesUp(targets.picker),
      `the ${generation} picker ${version} has no plugin for it, as llm-d ${PICKER_DEFAULT_VERSIONS['llm-d']} has`,
    ],
    [
      !isVllmAtLeast(engine.version, RENDER_SINCE),
      `vLLM ${engine.version} is older than ${RENDER_SINCE}, the first that is known to make tokens for a picker`,
    ],
    [!scored, 'prefix-cache-scorer is left out, which would score by it'],
    [engine.pooling, 'it generates no text, and keeps no prefixes'],
    [apiKey !== undefined, 'its servers ask for a key, which the picker has not when it has them make tokens'],
    [engine.dataParallelSize > 1, 'each data-parallel rank publishes at a port of its own'],
    [hosts !== undefined, 'a replica is several pods, of which the picker knows one'],
    [prefill !== undefined, 'prefill and decode servers publish apart, and the picker would read both as one'],
    [ownConfig, 'engine.args has a kv-events-config of its own'],
  ];
  return reasons.flatMap(([is, what]) => (is ? [what] : []));
}
