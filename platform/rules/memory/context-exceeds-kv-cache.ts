import { figure } from '../../sizing';
import { fields } from '../literal';
import type { Rule } from '../rule';
import { largestContextAtBest } from './certainty';
import { cheapestConfigurations, described } from './configuration';
import { replicas } from './replica';

/** The weights fit, and what is left does not hold one request of the length that is promised. */
export const contextExceedsKvCache = {
  name: 'context-exceeds-kv-cache',
  severity: 'error',
  summary: 'A context of which not even one sequence fits into the KV cache.',
  why:
    'vLLM computes the KV cache when it starts and ends where it does not hold one sequence of --max-model-len: "The ' +
    'model\'s max seq len is larger than the maximum number of tokens that can be stored in KV cache". The container ' +
    'restarts for ever.',
  source: 'vllm-project/vllm#2418, llm-d/llm-d-benchmark#381',
  check: (platform) =>
    replicas(platform).flatMap((replica) => {
      const { model, row, shape } = replica;
      const { maxModelLen } = model.engine;
      const { largestMaxModelLen = 0, kvCacheGibPerGpu = 0 } = model.sizing;
      if (shape === undefined || maxModelLen > row.maxModelLen || largestMaxModelLen >= maxModelLen) return [];
      const atBest = largestContextAtBest(shape);
      if (atBest === 0 || atBest >= maxModelLen || largestMaxModelLen === 0) return [];
      const fitting = cheapestConfigurations(platform, replica, maxModelLen).slice(0, 3).map(described);
      const others = fitting.length === 0 ? '' : `; ${figure(maxModelLen, 0)} tokens fit on ${fitting.join('; ')}`;
      return [
        {
          path: `models.${model.name}.engine.maxModelLen`,
          message: `${figure(kvCacheGibPerGpu)} GiB are left for the KV cache of each GPU, which hold ${figure(largestMaxModelLen, 0)} tokens at the most`,
          given: maxModelLen,
          allowed: `up to ${largestMaxModelLen} here${others}`,
          fix: fields({ engine: { maxModelLen: largestMaxModelLen } }),
        },
      ];
    }),
} satisfies Rule;
