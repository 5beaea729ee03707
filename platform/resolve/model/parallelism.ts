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

/** How one replica is spread over the accelerators of its pod, or of its pods on several hosts. */
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
    defaultPipelineParallelSize(context, given),
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
        ? ledger.note('tensorParallelSize', defaultTensorParallelSize(context, others, given.hosts?.count))
        : ledger.given('tensorParallelSize', wanted),
    ...others,
  };
}

/** Of a replica over several hosts: a stage each, unless its ranks are spread over them in another way. */
function defaultPipelineParallelSize({ nodePool }: ParallelismContext, given: ModelDescription): Reasoned<number> {
  const { tensorParallelSize, dataParallelSize = 1 } = given.engine ?? {};
  const hosts = given.hosts?.count;
  if (hosts === undefined) return byDefault(1, 'one node a replica');
  if (tensorParallelSize !== undefined) {
    const ranks = hosts * ranksOfNode(nodePool);
    const stages = Math.max(1, Math.floor(ranks / (tensorParallelSize * dataParallelSize)));
    return derived(stages, `what is left of ${ranks} devices on ${hosts} hosts`);
  }
  if (nodePool.accelerator?.kind === 'tpu') return derived(1, 'the chips of a slice work as one');
  if (dataParallelSize > 1) return derived(1, 'the hosts hold data parallel engines');
  const because = 'one stage a host: between stages little passes over the network';
  return derived(hosts, because, 'https://docs.vllm.ai/en/latest/serving/parallelism_scaling/');
}

/** All the accelerators of the hosts: they are the replica's alone. */
function tensorParallelOverHosts(
  hosts: number,
  row: ModelRow,
  nodePool: NodePool,
  { pipelineParallelSize, dataParallelSize, enableExpertParallel }: Omit<Parallelism, 'tensorParallelSize'>,
): Reasoned<number> {
  const all = hosts * ranksOfNode(nodePool);
  const most = Math.floor(all / (pipelineParallelSize * dataParallelSize));
  const sizes = tensorParallelSizes(row, most, enableExpertParallel);
  const because = `${all} devices of ${hosts} hosts / ${pipelineParallelSize} stages / ${dataParallelSize} engines`;
  return derived(sizes.at(-1) ?? 1, because, TENSOR_PARALLEL_SOURCE.join('; '));
}

function defaultTensorParallelSize(
  { row, nodePool, engine }: ParallelismContext,
  others: Omit<Parallelism, 'tensorParallelSize'>,
  hosts?: number,
): Reasoned<number> {
  if (hosts !== undefined) return tensorParallelOverHosts(hosts, row, nodePool, others);
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
