import { loadBalancerLimit } from '../../catalog';
import type { Model } from '../../resolve';
import { fields } from '../literal';
import type { Rule } from '../rule';

/** An answer of a page and a half, which nobody would call long. */
const ANSWER_TOKENS = 1024;

/** Published runs reach at most 0.78 of the bandwidth, so that the bound is never met. */
const ROOM = 2;

/** Not even the hardware's own bound fits. */
export const requestTimeoutShorterThanAnswer = {
  name: 'request-timeout-shorter-than-answer',
  severity: 'warning',
  summary: 'A request timeout in which the accelerators cannot write an ordinary answer, however fast the engine.',
  why:
    'Each token reads all active weights once, which memory bandwidth bounds; each prompt computes with them. Where one ' +
    `answer of ${ANSWER_TOKENS} tokens, or the longest prompt that is allowed, takes more than the timeout by that bound ` +
    'alone, clients get 504 on it with certainty.',
  source: 'Williams, Waterman, Patterson: Roofline (2009); kserve/kserve#5311, vllm-project/aibrix#1176',
  check: (platform) =>
    Object.values(platform.models).flatMap((model) => {
      const { name, pool } = model;
      const least = leastSeconds(model);
      const timeout = pool.backendTimeoutSeconds;
      if (
        least === undefined ||
        timeout >= least.seconds ||
        timeout <= (loadBalancerLimit('backendTimeout').default ?? 0)
      ) {
        return [];
      }
      return [
        {
          path: `models.${name}.requestTimeoutSeconds`,
          message: `${least.what} takes ${Math.ceil(least.seconds)} s at the very least on this hardware`,
          given: timeout,
          allowed: `${Math.ceil(least.seconds)} or more`,
          fix: fields({ requestTimeoutSeconds: Math.max(900, Math.ceil((ROOM * least.seconds) / 60) * 60) }),
        },
      ];
    }),
} satisfies Rule;

/** The slower of the two; undefined where a bound is not known or the model writes nothing. */
function leastSeconds({ engine, sizing }: Model): { readonly seconds: number; readonly what: string } | undefined {
  const { prefillTokensPerSecondUpperBound: prefill, decodeTokensPerSecondUpperBound: decode } = sizing;
  if (prefill === undefined || decode === undefined || engine.pooling) return undefined;
  const tokens = Math.min(ANSWER_TOKENS, engine.maxModelLen);
  const answer = { seconds: tokens / decode, what: `an answer of ${tokens} tokens` };
  const prompt = { seconds: engine.maxModelLen / prefill, what: `a prompt of ${engine.maxModelLen} tokens` };
  return answer.seconds >= prompt.seconds ? answer : prompt;
}
