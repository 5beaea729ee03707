import { fields } from '../literal';
import type { Rule } from '../rule';

/** Each sequence gets at least one token of a step. */
export const batchedTokensBelowSequences = {
  name: 'batched-tokens-below-sequences',
  severity: 'error',
  summary: 'Fewer tokens in a batch than sequences.',
  why:
    'vLLM ends: "max_num_batched_tokens must be greater than or equal to max_num_seqs": every sequence of a step takes one ' +
    'token of the batch at the least.',
  source: 'vllm-project/vllm vllm/config/scheduler.py verify_max_model_len',
  check: (platform) =>
    Object.values(platform.models).flatMap(({ name, engine }) => {
      const { maxNumSeqs, maxNumBatchedTokens } = engine;
      if (maxNumSeqs === undefined || maxNumBatchedTokens === undefined || maxNumBatchedTokens >= maxNumSeqs) return [];
      return [
        {
          path: `models.${name}.engine.maxNumBatchedTokens`,
          message: `a batch of ${maxNumBatchedTokens} tokens cannot hold ${maxNumSeqs} sequences`,
          given: maxNumBatchedTokens,
          allowed: `${maxNumSeqs} or more`,
          fix: fields({ engine: { maxNumBatchedTokens: Math.max(2048, maxNumSeqs) } }),
        },
      ];
    }),
} satisfies Rule;
