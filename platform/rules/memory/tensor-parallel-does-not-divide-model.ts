import { expertIntermediateSize, figure, tensorParallelObstacle, tensorParallelSizes } from '../../sizing';
import { fields } from '../literal';
import type { Rule } from '../rule';
import { type Replica, replicas } from './replica';

/** Every rank gets the same number of heads. */
export const tensorParallelDoesNotDivideModel = {
  name: 'tensor-parallel-does-not-divide-model',
  severity: 'error',
  summary: "A tensor-parallel size that does not divide the model's heads or feed-forward.",
  why:
    'vLLM ends before it loads anything: "Total number of attention heads must be divisible by tensor parallel size". ' +
    'Heads, KV heads and the width of the feed-forward are cut evenly or not at all.',
  source: 'vllm-project/vllm#11797, vllm-project/vllm#596',
  check: (platform) =>
    replicas(platform).flatMap((replica) => {
      const { model, row, pool } = replica;
      const { tensorParallelSize, enableExpertParallel } = model.engine;
      const obstacle = tensorParallelObstacle(row, tensorParallelSize, enableExpertParallel);
      if (obstacle === undefined || obstacle === 'quantization-block') return [];
      const sizes = tensorParallelSizes(row, pool.accelerator?.count ?? 1, enableExpertParallel);
      return [
        {
          path: `models.${model.name}.engine.tensorParallelSize`,
          message: `${row.id} has ${whatOf(replica)[obstacle]}, which ${tensorParallelSize} does not divide`,
          given: tensorParallelSize,
          allowed: sizes.join(', '),
          fix: fields({ engine: { tensorParallelSize: sizes.at(-1) ?? 1 } }),
        },
      ];
    }),
} satisfies Rule;

function whatOf({ row }: Replica): Readonly<Record<'attention-heads' | 'kv-heads' | 'feed-forward', string>> {
  return {
    'attention-heads': `${row.attentionHeads} attention heads`,
    'kv-heads': `${row.kvHeads} KV heads`,
    'feed-forward': `a feed-forward of ${figure(row.experts ? expertIntermediateSize(row) : (row.intermediateSize ?? 0), 0)}`,
  };
}
