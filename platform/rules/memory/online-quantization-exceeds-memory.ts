import { figure } from '../../sizing';
import { fields } from '../literal';
import type { Rule } from '../rule';
import { mayStream, peakWeightsGib, STREAMS_SINCE } from './online-quantization';
import { replicas } from './replica';

/** Half the size when it serves, and the whole when it loads. */
export const onlineQuantizationExceedsMemory = {
  name: 'online-quantization-exceeds-memory',
  severity: 'error',
  summary: 'Weights that fit once they are quantized, and do not fit while the release loads them.',
  why:
    'Before 0.15.0 vLLM loads the whole model at its own precision onto the GPU and quantizes it there: the engine ends with ' +
    '"CUDA out of memory" although the quantized weights would fit.',
  source: 'vllm-project/vllm#7200, vllm-project/vllm#31914',
  check: (platform) =>
    replicas(platform).flatMap(({ model, shape }) => {
      const peak = shape && peakWeightsGib(shape, mayStream);
      if (shape === undefined || peak === undefined || peak <= shape.gpu.cudaMemoryGib) return [];
      return [
        {
          path: `models.${model.name}.engine.quantization`,
          message:
            `vLLM ${model.engine.version} loads ${figure(peak)} GiB onto each ${shape.gpu.name} of` +
            ` ${figure(shape.gpu.cudaMemoryGib)} GiB before it quantizes them to ${figure(model.sizing.weightsGibPerGpu)} GiB`,
          given: model.engine.quantization,
          allowed: `vLLM ${STREAMS_SINCE} or later, or a checkpoint that is quantized already`,
          fix: fields({ engine: { version: STREAMS_SINCE } }),
        },
      ];
    }),
} satisfies Rule;
