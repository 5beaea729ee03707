import { figure, GIB } from '../../sizing';
import { extraFlags, instead, written } from '../engine/extra-flag';
import { numberOf } from '../engine/flag-value';
import type { Rule } from '../rule';
import { replicas } from './replica';

/** The size that is set by hand is taken as it is. */
export const kvCacheMemoryExceedsGpu = {
  name: 'kv-cache-memory-exceeds-gpu',
  severity: 'error',
  summary: 'A KV cache set by hand that does not fit beside the weights.',
  why:
    '--kv-cache-memory-bytes overrides what vLLM finds out about the memory: the engine allocates that much and ends with ' +
    '"CUDA out of memory" after it has loaded the weights.',
  source: 'https://docs.vllm.ai/en/latest/configuration/conserving_memory/',
  check: (platform) => {
    const byModel = new Map(replicas(platform).map((replica) => [replica.model.name, replica]));
    return extraFlags(platform).flatMap((flag) => {
      const replica = byModel.get(flag.model.name);
      if (flag.lookup.canonical !== '--kv-cache-memory-bytes' || replica?.gpu?.kind !== 'gpu') return [];
      const wanted = (numberOf(flag.lookup.value ?? flag.value) ?? 0) / GIB;
      const { weightsGibPerGpu } = flag.model.sizing;
      const left = replica.gpu.cudaMemoryGib - weightsGibPerGpu;
      if (wanted <= left) return [];
      return [
        {
          path: flag.path,
          message:
            `${figure(wanted)} GiB of KV cache and ${figure(weightsGibPerGpu)} GiB of weights are more than the` +
            ` ${figure(replica.gpu.cudaMemoryGib)} GiB of each ${replica.gpu.name}`,
          given: written(flag),
          allowed: `less than ${figure(left)} GiB, or leave it to vLLM`,
          fix: instead(flag),
        },
      ];
    });
  },
} satisfies Rule;
