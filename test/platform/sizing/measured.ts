import { tryFindAccelerator, tryFindModel } from '../../../platform/catalog';
import { kvCacheCapacity, weightsPerGpu, type Dtype, type EngineShape, type GpuShape } from '../../../platform/sizing';
import type { LoraSlots, ModelShape } from '../../../platform/sizing';
import data from './measurements.json';

/** One published start-up and what is reckoned for it. */
export interface Comparison {
  readonly id: string;
  readonly heldOut: boolean;
  readonly weights?: Compared;
  /** Memory for the KV cache of one GPU; tokens where the printed memory is near or below nothing. */
  readonly kvCache?: Compared;
  readonly tokens?: Compared;
}

/** Measured and reckoned, and the error as a part of the measured: above 0 where too much is promised. */
export interface Compared {
  readonly measured: number;
  readonly reckoned: number;
  readonly error: number;
}

interface Measurement {
  readonly id: string;
  readonly model: string;
  readonly gpu: string;
  readonly vllmVersion: string;
  readonly heldOut: boolean;
  readonly tensorParallelSize?: number;
  readonly pipelineParallelSize?: number;
  readonly enableExpertParallel?: boolean;
  readonly gpuMemoryUtilization?: number;
  readonly maxModelLen?: number;
  readonly maxNumSeqs?: number;
  readonly maxNumBatchedTokens?: number;
  readonly dtype?: Dtype;
  readonly kvCacheDtype?: string;
  readonly quantization?: string;
  readonly enforceEager?: boolean;
  readonly compileCache?: 'cold' | 'warm';
  readonly lora?: LoraSlots;
  readonly measured: {
    readonly weightsGib?: number;
    readonly kvCacheGib?: number;
    readonly kvCacheTokens?: number;
    readonly maxConcurrency?: number;
    readonly activationGib?: number;
  };
}

export const MEASUREMENTS: readonly Measurement[] = data.measurements as unknown as Measurement[];

/** Every measurement beside what is reckoned for it. */
export function comparisons(): Comparison[] {
  return MEASUREMENTS.map((measurement) => compare(measurement));
}

/** The engine that a measurement describes. */
export function engineOf(measurement: Measurement): EngineShape {
  const { tensorParallelSize, pipelineParallelSize, enableExpertParallel } = measurement;
  const parallelism = {
    tensorParallelSize,
    pipelineParallelSize,
    enableExpertParallel,
  };
  return {
    ...measurement,
    model: modelOf(measurement.model),
    gpu: gpuOf(measurement.gpu),
    parallelism,
  };
}

/** Mean of the absolute errors. */
export function meanAbsoluteError(compared: readonly (Compared | undefined)[]): number {
  const errors = compared.filter((each) => each !== undefined).map((each) => Math.abs(each.error));
  return errors.reduce((sum, error) => sum + error, 0) / errors.length;
}

function compare(measurement: Measurement): Comparison {
  const { id, heldOut, measured } = measurement;
  const engine = engineOf(measurement);
  const capacity = kvCacheCapacity(engine);
  return {
    id,
    heldOut,
    weights: error(measured.weightsGib, weightsPerGpu(engine.model, engine).gib),
    kvCache:
      measured.kvCacheGib !== undefined && measured.kvCacheGib > 0
        ? error(measured.kvCacheGib, capacity.gibPerGpu)
        : undefined,
    tokens: error(measured.kvCacheTokens, capacity.tokens),
  };
}

function error(measured: number | undefined, reckoned: number): Compared | undefined {
  return measured === undefined ? undefined : { measured, reckoned, error: (reckoned - measured) / measured };
}

function modelOf(id: string): ModelShape {
  const own = (data.models as unknown as Record<string, Partial<ModelShape> & { extends?: string }>)[id];
  if (own === undefined) return catalogueModel(id);
  if (own.extends === undefined) return { ...own, id } as ModelShape;
  const base = catalogueModel(own.extends);
  const quantised = own.checkpointDtype !== undefined && own.checkpointDtype !== base.checkpointDtype;
  return {
    ...base,
    ...own,
    id,
    weightsBytes: quantised ? undefined : base.weightsBytes,
  };
}

function catalogueModel(id: string): ModelShape {
  const model = tryFindModel(id);
  if (model === undefined) throw new Error(`${id} is neither in the catalogue nor described in measurements.json`);
  return model;
}

function gpuOf(name: string): GpuShape {
  const own = (data.gpus as Record<string, { cudaMemoryGib: number; interconnect: string }>)[name];
  if (own)
    return {
      name,
      cudaMemoryGib: own.cudaMemoryGib,
      interconnect: { type: own.interconnect, bidirectionalGBps: null },
    };
  const accelerator = tryFindAccelerator(name);
  if (accelerator === undefined) throw new Error(`${name} is neither in the catalogue nor in measurements.json`);
  return accelerator;
}
