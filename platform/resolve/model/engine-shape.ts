import type { ModelRow } from '../../catalog';
import { DTYPE_BYTES, type Dtype, type EngineShape, type GpuShape } from '../../sizing';
import type { Engine } from '../types/engine';

/** What of an engine decides how much memory it takes. */
export type SizedEngine = Pick<Engine, 'version' | 'gpuMemoryUtilization' | 'enforceEager'> &
  Partial<Engine> &
  Pick<Engine, 'tensorParallelSize' | 'pipelineParallelSize' | 'dataParallelSize' | 'enableExpertParallel'>;

/** A GPU with the generation that decides which dtypes it has. */
export type SizedGpu = GpuShape & { readonly computeCapability?: string | undefined };

/** An engine as the arithmetic reads it. */
export function engineShape(row: ModelRow, gpu: SizedGpu, engine: SizedEngine): EngineShape {
  const { tensorParallelSize, pipelineParallelSize, dataParallelSize, enableExpertParallel } = engine;
  return {
    model: row,
    gpu,
    vllmVersion: engine.version,
    parallelism: { tensorParallelSize, pipelineParallelSize, dataParallelSize, enableExpertParallel },
    gpuMemoryUtilization: engine.gpuMemoryUtilization,
    maxModelLen: engine.maxModelLen,
    maxNumSeqs: engine.maxNumSeqs,
    maxNumBatchedTokens: engine.maxNumBatchedTokens,
    dtype: widened(row, gpu) && (engine.dtype ?? 'auto') === 'auto' ? 'float32' : dtypeOf(engine.dtype),
    kvCacheDtype: engine.kvCacheDtype,
    quantization: engine.quantization,
    lora: engine.lora,
    enforceEager: engine.enforceEager,
  };
}

/**
 * Families that overflow in float16: on a GPU without bfloat16 vLLM takes float32 for them.
 * Source: vLLM vllm/config/model.py _FLOAT16_NOT_SUPPORTED_MODELS, vllm/platforms/cuda.py supported_dtypes.
 */
function widened({ family }: ModelRow, { computeCapability }: SizedGpu): boolean {
  return computeCapability !== undefined && Number(computeCapability) < 8 && /^gemma-[23]$/.test(family);
}

/** A dtype that the arithmetic knows; any other counts as `auto`. */
export function dtypeOf(dtype: string | undefined): Dtype {
  return dtype !== undefined && Object.hasOwn(DTYPE_BYTES, dtype) ? (dtype as Dtype) : 'auto';
}
