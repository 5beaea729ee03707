import type { ModelRow } from '../../catalog';
import type { ModelDescription } from '../../description';
import { kvCacheCapacity, tensorParallelSizes, TENSOR_PARALLEL_SOURCE, type EngineShape } from '../../sizing';
import { engineShape, type SizedEngine } from './engine-shape';
import { gpuOf } from './gpu';
import type { Ledger } from '../ledger';
import { byDefault, derived, type Reasoned } from '../origin';
import { ranksOfNode } from './ranks';
import type { Engine } from '../types/engine';
import type { NodePool } from '../types/node-pool';

/** How one replica is spread over the accelerators of its pod. */
export type Parallelism = Pick<
  Engine,
  'tensorParallelSize' | 'pipelineParallelSize' | 'dataParallelSize' | 'enableExpertParallel'
>;

/** What decides how many accelerators a replica needs. */
export interface ParallelismContext {
  readonly row: ModelRow;
  readonly nodePool: NodePool;
  /** The engine's other fields; those that are not resolved yet as they are given. */
  readonly engine: Omit<SizedEngine, keyof Parallelism>;
}

/** A replica that holds less context than this is of little use; a model that has less itself counts as a whole. */
const USEFUL_CONTEXT = 8192;

/** Parallelism of a model: what is given, else the fewest accelerators that hold the weights and a useful context. */
export function resolveParallelism(context: ParallelismContext, given: ModelDescription, ledger: Ledger): Parallelism {
  const pipelineParallelSize = ledger.choose(
    'pipelineParallelSize',
    given.engine?.pipelineParallelSize,
    byDefault(1, 'one node a replica'),
  );
  const dataParallelSize = ledger.choose(
    'dataParallelSize',
    given.engine?.dataParallelSize,
    byDefault(1, 'another replica does the same and can be placed on its own'),
  );
  const enableExpertParallel = ledger.choose(
    'enableExpertParallel',
    given.engine?.enableExpertParallel,
    byDefault(false, 'experts are cut like all other layers'),
  );
  const others = { pipelineParallelSize, dataParallelSize, enableExpertParallel };
  const wanted = given.engine?.tensorParallelSize;
  return {
    tensorParallelSize:
      wanted === undefined
        ? ledger.note('tensorParallelSize', defaultTensorParallelSize(context, others))
        : ledger.given('tensorParallelSize', wanted),
    ...others,
  };
}

function defaultTensorParallelSize(
  { row, nodePool, engine }: ParallelismContext,
  others: Omit<Parallelism, 'tensorParallelSize'>,
): Reasoned<number> {
  const gpu = gpuOf(nodePool);
  const count = nodePool.accelerator?.count ?? 1;
  if (nodePool.accelerator?.sharing !== undefined)
    return byDefault(1, 'slices and shares of GPUs do not work together');
  if (gpu?.kind === 'tpu') return derived(ranksOfNode(nodePool), 'a pod takes all TPU chips of its node');
  const most = Math.floor(count / (others.pipelineParallelSize * others.dataParallelSize));
  if (gpu === undefined || most <= 1) return byDefault(1, 'one accelerator a replica');
  const sizes = tensorParallelSizes(row, most, others.enableExpertParallel);
  const context = Math.min(row.maxModelLen, engine.maxModelLen ?? USEFUL_CONTEXT);
  const shape = (tensorParallelSize: number): EngineShape =>
    engineShape(row, gpu, { ...engine, ...others, tensorParallelSize, maxModelLen: context });
  const source = TENSOR_PARALLEL_SOURCE.join('; ');
  for (const size of sizes) {
    const { fits, sum } = kvCacheCapacity(shape(size));
    if (fits) return derived(size, `fewest accelerators that hold the weights and ${context} tokens`, source, sum);
  }
  return derived(sizes.at(-1) ?? 1, `even all ${most} accelerators of a node do not hold it`, source);
}
