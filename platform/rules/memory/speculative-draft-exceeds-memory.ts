import { figure, GIB, weightsPerGpu } from '../../sizing';
import type { Rule } from '../rule';
import { replicas } from './replica';
import { tryFindSpeculativeDraft } from './speculative-draft';

/** Both are loaded, and the draft has a KV cache of its own. */
export const speculativeDraftExceedsMemory = {
  name: 'speculative-draft-exceeds-memory',
  severity: 'error',
  summary: 'A draft model that does not fit beside the model it guesses for.',
  why:
    'Speculative decoding loads both into the same GPUs. Where their weights alone take what the engine may use, it ends ' +
    'with "CUDA out of memory" when it loads the draft, after the download of both.',
  source: 'https://docs.vllm.ai/en/latest/features/speculative_decoding/',
  check: (platform) =>
    replicas(platform).flatMap((replica) => {
      const { model, row, gpu } = replica;
      const draft = tryFindSpeculativeDraft(replica);
      if (draft === undefined || gpu?.kind !== 'gpu') return [];
      const own =
        weightsPerGpu(row, { parallelism: model.engine, quantization: model.engine.quantization }).bytes / GIB;
      const guessing = weightsPerGpu(draft.row, { parallelism: { tensorParallelSize: draft.tensorParallelSize } });
      const usable = gpu.cudaMemoryGib * model.engine.gpuMemoryUtilization;
      if (own + guessing.bytes / GIB <= usable) return [];
      return [
        {
          path: draft.path,
          message:
            `${draft.row.id} takes ${figure(guessing.bytes / GIB)} GiB on each GPU beside ${figure(own)} GiB of ${row.id}; ` +
            `the engine has ${figure(usable)} GiB of each`,
          given: draft.row.id,
          allowed: `a draft of ${figure(Math.max(0, usable - own))} GiB at the most, or method ngram, which loads none`,
          fix: draft.withoutDraft,
        },
      ];
    }),
} satisfies Rule;
