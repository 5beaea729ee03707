import type { Engine } from '../../resolve';
import { type GpuShape, schedulerDefaults } from '../../sizing';
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
      const { maxNumSeqs, maxNumBatchedTokens: given } = engine;
      const batch = given ?? (gpu === undefined ? undefined : usualBatch(engine, gpu));
      if (maxNumSeqs === undefined || batch === undefined || batch >= maxNumSeqs) return [];
      const message = `a batch of ${batch} tokens cannot hold ${maxNumSeqs} sequences`;
      const path = `models.${name}.engine`;
      if (given === undefined) {
        const fix = fields({ engine: { maxNumSeqs: batch } });
        return [{ path: `${path}.maxNumSeqs`, message, given: maxNumSeqs, allowed: `${batch} or less`, fix }];
      }
      const fix = fields({ engine: { maxNumBatchedTokens: Math.max(2048, maxNumSeqs) } });
      return [{ path: `${path}.maxNumBatchedTokens`, message, given, allowed: `${maxNumSeqs} or more`, fix }];
    }),
} satisfies Rule;

/** What vLLM takes for a batch where nobody says so. */
function usualBatch({ version, maxModelLen }: Engine, { cudaMemoryGib, name }: GpuShape): number {
  return schedulerDefaults({ vllmVersion: version, cudaMemoryGib, accelerator: name, maxModelLen }).maxNumBatchedTokens;
}
