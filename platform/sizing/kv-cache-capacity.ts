import { activationPeak } from './activation-peak';
import { cudaGraphBytes } from './cuda-graphs';
import type { Dtype } from './dtypes';
import type { GpuShape } from './gpu-shape';
import { hybridBlocks, uniformBlocks, type KvCacheBlocks } from './kv-cache-blocks';
import { isHybrid, kvCacheLayout, type KvCacheLayout } from './kv-cache-layout';
import type { LoraSlots } from './lora';
import { MEMORY_ACCOUNTING_SOURCE, memoryAccounting, type MemoryAccounting } from './memory-accounting';
import type { ModelShape } from './model-shape';
import { nonTorchMemory } from './non-torch-memory';
import { layersByStage, type Parallelism } from './parallelism';
import type { Reckoning } from './reckoning';
import { schedulerDefaults } from './scheduler-defaults';
import { figure, GIB, gibText, MIB } from './units';
import { weightsPerGpu } from './weights-per-gpu';

/** An engine as it is started. Every default is the engine's own, unless stated. */
export interface EngineShape {
  readonly model: ModelShape;
  readonly gpu: GpuShape;
  /** @default the catalogue's default release */
  readonly vllmVersion?: string;
  readonly parallelism?: Parallelism;
  readonly gpuMemoryUtilization?: number;
  /** @default the model's own longest context */
  readonly maxModelLen?: number;
  readonly maxNumSeqs?: number;
  readonly maxNumBatchedTokens?: number;
  readonly dtype?: Dtype;
  readonly kvCacheDtype?: string;
  readonly quantization?: string;
  readonly lora?: LoraSlots;
  /** @default false */
  readonly enforceEager?: boolean;
  /** `cold` where the model is compiled anew, as in a fresh pod without a volume for the compile cache. @default 'cold' */
  readonly compileCache?: 'cold' | 'warm';
}

/** What is left for the KV cache of one replica, and what it holds. */
export interface KvCacheCapacity extends Reckoning {
  /** Bytes for the KV cache on the GPU that has least; negative where the rest does not fit. */
  readonly bytesPerGpu: number;
  readonly gibPerGpu: number;
  /** The figure that this release prints as "GPU KV cache size"; 0 where nothing fits. */
  readonly tokens: number;
  /** Sequences of `maxModelLen` tokens that fit at one time: "Maximum concurrency". May be a fraction. */
  readonly concurrency: number;
  /** Whether one sequence of `maxModelLen` fits; the engine does not start without. */
  readonly fits: boolean;
  /** Longest `maxModelLen` that would fit, at most the model's own. */
  readonly largestMaxModelLen: number;
  /** Sequences of so many tokens that fit at one time, whole. */
  sequencesOf(tokens: number): number;
  /** What a GPU's budget goes to, in bytes. */
  readonly budget: Readonly<Record<BudgetItem, number>>;
}

/** What a GPU's budget goes to. `margin` is kept back because promising too much is the worse fault. */
export type BudgetItem = 'requested' | 'weights' | 'activations' | 'nonTorch' | 'cudaGraphs' | 'compile' | 'margin';

/**
 * What vLLM leaves for the KV cache, as it finds out itself when it starts: the GPU's memory times the utilization, less
 * weights, the profiled activation peak, what is outside PyTorch, and, by release, CUDA graphs. Every pipeline stage is
 * reckoned; the one with room for the fewest tokens decides.
 */
export function kvCacheCapacity(engine: EngineShape): KvCacheCapacity {
  const accounting = memoryAccounting(engine.vllmVersion);
  const maxModelLen = engine.maxModelLen ?? engine.model.maxModelLen;
  const stages = layersByStage(engine.model.layers, engine.parallelism?.pipelineParallelSize);
  const reckoned = stages.map((layers, stage) =>
    stageOf(engine, accounting, layers / engine.model.layers, stage, stages.length),
  );
  const least = reckoned.reduce((a, b) => (b.blocks.blocks < a.blocks.blocks ? b : a));
  const { blocks } = least;
  const perSequence = Math.max(1, blocks.blocksOf(maxModelLen));
  const concurrency = Math.max(0, blocks.blocks) / perSequence;
  const byBlocks = Math.floor(Math.max(0, blocks.blocks) / blocks.groups) * blocks.blockSize;
  const tokens = accounting.printsConcurrencyTimesContext ? Math.floor(concurrency * maxModelLen) : byBlocks;
  const largestMaxModelLen = longest(blocks, engine.model.maxModelLen);
  const sum =
    `${least.sum}; ${least.layout.sum}; ${figure(tokens, 0)} tokens,` +
    ` ${figure(concurrency)} sequences of ${figure(maxModelLen, 0)} tokens, longest ${figure(largestMaxModelLen, 0)}`;
  return {
    bytesPerGpu: least.bytes,
    gibPerGpu: least.bytes / GIB,
    tokens,
    concurrency,
    fits: least.layout.bytesPerToken === 0 ? least.bytes >= 0 : concurrency >= 1,
    largestMaxModelLen,
    sequencesOf: (length) => Math.floor(Math.max(0, blocks.blocks) / Math.max(1, blocks.blocksOf(length))),
    budget: least.budget,
    sum,
    source: [...new Set([...MEMORY_ACCOUNTING_SOURCE, ...least.layout.source])],
  };
}

/** The buffer vLLM itself keeps when it proposes a `--kv-cache-memory`. Source: vllm/v1/worker/gpu_worker.py. */
const MARGIN_BYTES = 150 * MIB;

interface Stage {
  readonly bytes: number;
  readonly blocks: KvCacheBlocks;
  readonly layout: KvCacheLayout;
  readonly budget: KvCacheCapacity['budget'];
  readonly sum: string;
}

function stageOf(
  engine: EngineShape,
  accounting: MemoryAccounting,
  share: number,
  stage: number,
  stages: number,
): Stage {
  const { model, gpu, parallelism } = engine;
  const scheduler = schedulerDefaults({
    vllmVersion: engine.vllmVersion,
    cudaMemoryGib: gpu.cudaMemoryGib,
    accelerator: gpu.name,
    maxModelLen: engine.maxModelLen ?? model.maxModelLen,
  });
  const maxNumSeqs = engine.maxNumSeqs ?? scheduler.maxNumSeqs;
  const maxNumBatchedTokens = engine.maxNumBatchedTokens ?? scheduler.maxNumBatchedTokens;
  const utilization = engine.gpuMemoryUtilization ?? accounting.gpuMemoryUtilization;
  const loaded = weightsPerGpu(model, engine);
  const samples = stage === stages - 1;
  const peak = activationPeak(model, {
    ...engine,
    maxNumSeqs,
    maxNumBatchedTokens,
    accounting,
    samples,
  });
  const outside = nonTorchMemory(gpu, accounting, parallelism);
  const graphs = accounting.reservesCudaGraphs && !engine.enforceEager;
  const compiles = !engine.enforceEager && engine.compileCache !== 'warm';
  const budget = {
    requested: gpu.cudaMemoryGib * GIB * utilization,
    weights: loaded.bytesByStage[stage] ?? loaded.bytes,
    activations: peak.bytes,
    nonTorch: outside.bytes,
    cudaGraphs: graphs ? cudaGraphBytes(model, maxNumSeqs, model.layers * share) : 0,
    compile: compiles ? accounting.coldCompileGib * GIB : 0,
    margin: MARGIN_BYTES,
  };
  const { requested, ...taken } = budget;
  const bytes = Object.values(taken).reduce((left, item) => left - item, requested);
  const layout = kvCacheLayout(model, { ...engine, share });
  const blocks = isHybrid(layout, accounting)
    ? hybridBlocks(layout, bytes, maxNumBatchedTokens)
    : uniformBlocks(layout, bytes);
  const sum =
    `${figure(gpu.cudaMemoryGib)} GiB x ${utilization} = ${gibText(budget.requested)} - weights ${gibText(budget.weights)}` +
    ` - activations ${gibText(budget.activations)} - outside PyTorch ${gibText(budget.nonTorch)}` +
    ` - CUDA graphs ${gibText(budget.cudaGraphs)} - compiling ${gibText(budget.compile)}` +
    ` - margin ${gibText(budget.margin)} = ${gibText(bytes)}`;
  return { bytes, blocks, layout, budget, sum };
}

/** Longest sequence that fits alone, in whole blocks. `blocksOf` never falls as tokens grow. */
function longest(blocks: KvCacheBlocks, most: number): number {
  if (blocks.blocks < blocks.blocksOf(1)) return 0;
  let low = 1;
  let high = most;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (blocks.blocksOf(middle) <= blocks.blocks) low = middle;
    else high = middle - 1;
  }
  return low;
}
