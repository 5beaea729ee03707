import { schedulerDefaults } from '../../sizing';
import { fields } from '../literal';
import type { Rule } from '../rule';
import { replicas } from './replica';

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
    replicas(platform).flatMap(({ model: { name, engine }, gpu }) => {
      const { maxNumSeqs, maxModelLen, version } = engine;
      const usual =
        gpu === undefined
          ? undefined
          : schedulerDefaults({
              vllmVersion: version,
              cudaMemoryGib: gpu.cudaMemoryGib,
              accelerator: gpu.name,
              maxModelLen,
            }).maxNumBatchedTokens;
      const maxNumBatchedTokens = engine.maxNumBatchedTokens ?? usual;
      if (maxNumSeqs === undefined || maxNumBatchedTokens === undefined || maxNumBatchedTokens >= maxNumSeqs) return [];
      return [
        {
          path: `models.${name}.engine.${engine.maxNumBatchedTokens === undefined ? 'maxNumSeqs' : 'maxNumBatchedTokens'}`,
          message: `a batch of ${maxNumBatchedTokens} tokens cannot hold ${maxNumSeqs} sequences`,
          given: engine.maxNumBatchedTokens ?? maxNumSeqs,
          allowed:
            engine.maxNumBatchedTokens === undefined ? `${maxNumBatchedTokens} or less` : `${maxNumSeqs} or more`,
          fix: fields({
            engine:
              engine.maxNumBatchedTokens === undefined
                ? { maxNumSeqs: maxNumBatchedTokens }
                : { maxNumBatchedTokens: Math.max(2048, maxNumSeqs) },
          }),
        },
      ];
    }),
} satisfies Rule;
