import { fields } from '../literal';
import type { Rule } from '../rule';
import { splitModels } from './split-model';

/** Ranks fetch from ranks: each from one, or several from one, never from parts of two. */
export const tensorParallelSizesDoNotMatch = {
  name: 'tensor-parallel-sizes-do-not-match',
  severity: 'error',
  summary: 'Tensor parallel sizes of prefill and decode of which neither is a multiple of the other.',
  why:
    'A rank of a decode server fetches the heads that it holds from the ranks that computed them. NixlConnector works out whom ' +
    'to ask by dividing one size by the other, and ends the handshake where that leaves a remainder: every request fails.',
  source: 'vllm-project/vllm vllm/distributed/kv_transfer/kv_connector/v1/nixl',
  check: (platform) =>
    splitModels(platform).flatMap(({ decode, prefill, path }) => {
      const [large, small] = [decode, prefill].map(({ engine }) => engine.tensorParallelSize).sort((a, b) => b - a);
      if (large === undefined || small === undefined || large % small === 0) return [];
      const size = decode.engine.tensorParallelSize;
      return [
        {
          path: `${path}.prefill.engine.tensorParallelSize`,
          message: `prefill is split over ${prefill.engine.tensorParallelSize} GPUs and decode over ${size}`,
          given: prefill.engine.tensorParallelSize,
          allowed: `a size that divides ${size}`,
          fix: fields({ prefill: { engine: { tensorParallelSize: size } } }),
        },
      ];
    }),
} satisfies Rule;
