import { isVllmAtLeast, tryFindAccelerator } from '../../catalog';
import { fields } from '../literal';
import type { Rule } from '../rule';
import { capabilityOf } from './quantization-support';
import { replicas } from './replica';

/** First compute capability with bfloat16. Source: vLLM vllm/platforms/cuda.py supported_dtypes. */
const BFLOAT16_CAPABILITY = 8;

/** First release that takes float16 by itself where the checkpoint is in bfloat16 (vllm-project/vllm#17265). */
const FALLS_BACK_SINCE = '0.9.0';

/** Turing and Volta have no bfloat16. */
export const dtypeUnsupportedByAccelerator = {
  name: 'dtype-unsupported-by-accelerator',
  severity: 'error',
  summary: 'Weights in bfloat16 on a GPU that cannot compute with them.',
  why: 'vLLM ends: "Bfloat16 is only supported on GPUs with compute capability of at least 8.0". T4 and V100 take float16.',
  source: 'vllm-project/vllm#1157',
  check: (platform) =>
    replicas(platform).flatMap(({ model, row, pool }) => {
      const accelerator = tryFindAccelerator(pool.accelerator?.name ?? '');
      const capability = accelerator && capabilityOf(accelerator);
      if (capability === undefined || capability >= BFLOAT16_CAPABILITY) return [];
      const { dtype = 'auto', version } = model.engine;
      const automatic =
        dtype === 'auto' && row.checkpointDtype === 'bfloat16' && !isVllmAtLeast(version, FALLS_BACK_SINCE);
      if (dtype !== 'bfloat16' && !automatic) return [];
      return [
        {
          path: `models.${model.name}.engine.dtype`,
          message: `${accelerator?.displayName} has compute capability ${accelerator?.computeCapability}, and bfloat16 needs 8.0`,
          given: dtype,
          allowed: 'half, float16, float32',
          fix: fields({ engine: { dtype: 'half' } }),
        },
      ];
    }),
} satisfies Rule;
