import { effectiveDefaults } from '../../catalog';
import type { Model } from '../../resolve';
import { asArgument } from '../../resolve/model/extra-args';
import { fields, textOf } from '../literal';
import type { Rule } from '../rule';

/** Without chunks a prompt has to fit into one batch. */
export const batchedTokensBelowContext = {
  name: 'batched-tokens-below-context',
  severity: 'error',
  summary: 'A batch smaller than the context while prompts are not cut into chunks.',
  why:
    'vLLM ends: "max_num_batched_tokens is smaller than max_model_len. This effectively limits the maximum sequence ' +
    'length": without chunked prefill a whole prompt has to fit into one batch.',
  source: 'vllm-project/vllm vllm/config/scheduler.py verify_max_model_len',
  check: (platform) =>
    Object.values(platform.models).flatMap((model) => {
      const { maxModelLen, maxNumBatchedTokens } = model.engine;
      if (maxNumBatchedTokens === undefined || maxNumBatchedTokens >= maxModelLen || isChunked(model)) return [];
      return [
        {
          path: `models.${model.name}.engine.maxNumBatchedTokens`,
          message: `prompts of up to ${maxModelLen} tokens are not cut into chunks and do not fit into a batch of ${maxNumBatchedTokens}`,
          given: maxNumBatchedTokens,
          allowed: `${maxModelLen} or more, or chunked prefill`,
          fix: fields({ engine: { maxNumBatchedTokens: maxModelLen } }),
        },
      ];
    }),
} satisfies Rule;

/** What attends to the whole text at once cannot be cut. */
function isChunked({ engine, facts }: Model): boolean {
  if (facts.kvCache === false) return false;
  if (engine.enableChunkedPrefill !== undefined) return engine.enableChunkedPrefill;
  for (const [key, value] of Object.entries(engine.extraArgs)) {
    const flag = asArgument(key).replaceAll('_', '-');
    if (flag === '--enable-chunked-prefill') return value !== false && !/^false$/i.test(textOf(value));
    if (/^--(no-enable|disable)-chunked-prefill$/.test(flag)) return false;
  }
  const usual = effectiveDefaults(engine.version).enableChunkedPrefill;
  return usual === 'above-32768-tokens' ? engine.maxModelLen > 32_768 : usual;
}
