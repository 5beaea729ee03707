import type { Model as CatalogueModel } from '../catalog';
import { DTYPE_BYTES, type Dtype, type EngineShape, type GpuShape } from '../sizing';
import type { Engine } from './types/engine';

/** What of an engine decides how much memory it takes. */
export type SizedEngine = Pick<Engine, 'version' | 'gpuMemoryUtilization' | 'enforceEager'> &
  Partial<Engine> &
  Pick<Engine, 'tensorParallelSize' | 'pipelineParallelSize' | 'dataParallelSize' | 'enableExpertParallel'>;

/** An engine as the arithmetic reads it. */
export function engineShape(row: CatalogueModel, gpu: GpuShape, engine: SizedEngine): EngineShape {
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
    dtype: dtypeOf(engine.dtype),
    kvCacheDtype: engine.kvCacheDtype,
    quantization: engine.quantization,
    lora: engine.lora,
    enforceEager: engine.enforceEager,
  };
}

/** A dtype that the arithmetic knows; any other counts as `auto`. */
export function dtypeOf(dtype: string | undefined): Dtype {
  return dtype !== undefined && Object.hasOwn(DTYPE_BYTES, dtype) ? (dtype as Dtype) : 'auto';
}
