import { expertIntermediateSize, tensorParallelObstacle, tensorParallelSizes } from '../../sizing';
import { fields } from '../literal';
import type { Rule } from '../rule';
import { replicas } from './replica';

/** A scale belongs to 128 x 128 weights. */
export const tensorParallelSplitsQuantizationBlock = {
  name: 'tensor-parallel-splits-quantization-block',
  severity: 'error',
  summary: "A tensor-parallel size that cuts through the blocks of an fp8 checkpoint's scales.",
  why:
    "vLLM ends when it builds the layers: \"The output_size of gate's and up's weight is not divisible by weight " +
    'quantization block_n = 128". With expert parallelism the experts stay whole.',
  source: 'vllm-project/vllm#17569, vllm-project/vllm#25292',
  check: (platform) =>
    replicas(platform).flatMap(({ model, row, pool }) => {
      const { tensorParallelSize, enableExpertParallel } = model.engine;
      if (tensorParallelObstacle(row, tensorParallelSize, enableExpertParallel) !== 'quantization-block') return [];
      const whole = row.experts !== undefined && tensorParallelObstacle(row, tensorParallelSize, true) === undefined;
      const sizes = tensorParallelSizes(row, pool.accelerator?.count ?? 1, enableExpertParallel);
      const width = row.experts ? expertIntermediateSize(row) : (row.intermediateSize ?? 0);
      return [
        {
          path: `models.${model.name}.engine.tensorParallelSize`,
          message: `${row.id} is quantized in blocks of 128, and ${width} / ${tensorParallelSize} = ${width / tensorParallelSize} is no multiple of it`,
          given: tensorParallelSize,
          allowed: `${sizes.join(', ')}${whole ? ', or enableExpertParallel: true' : ''}`,
          fix: fields({ engine: whole ? { enableExpertParallel: true } : { tensorParallelSize: sizes.at(-1) ?? 1 } }),
        },
      ];
    }),
} satisfies Rule;
