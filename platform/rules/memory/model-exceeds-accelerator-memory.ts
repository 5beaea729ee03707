import { figure, GIB, kvCacheCapacity, memoryAccounting, weightsPerGpu } from '../../sizing';
import type { Platform } from '../../resolve';
import { fields } from '../literal';
import type { Problem, Rule } from '../rule';
import { largestContextAtBest } from './certainty';
import { cheapestConfigurations, described, fixOf } from './configuration';
import { fixOfHosts, type MoreHosts, tryFindHosts } from './more-hosts';
import { type Replica, replicas } from './replica';

/** A context that a replica has to hold to be of use, where the description asks for none. */
const USEFUL_CONTEXT = 8192;

/** Valid YAML, valid Terraform, and the engine ends when it loads the weights. */
export const modelExceedsAcceleratorMemory = {
  name: 'model-exceeds-accelerator-memory',
  severity: 'error',
  summary: 'A model whose weights do not fit into the memory of its accelerators.',
  why:
    'The engine ends with "CUDA out of memory" or "No available memory for the cache blocks" when it has loaded what it ' +
    'could, after minutes of download, and the container restarts for ever on a node that is paid for.',
  source: 'llm-d-incubation/llm-d-planner#194, kaito-project/kaito#1178, kubernetes-sigs/wg-serving#35',
  check: (platform) => {
    const seen = new Map<string, Omit<Problem, 'path'>>();
    return replicas(platform).flatMap((replica) => {
      const { model, pool, shape } = replica;
      const path = `models.${model.name}.nodePool`;
      const tpu = onTpu(replica);
      if (tpu !== undefined) return [{ path, ...tpu }];
      if (shape === undefined || model.sizing.largestMaxModelLen !== 0 || largestContextAtBest(shape) > 0) return [];
      const key = JSON.stringify([model.name, pool.name, shape.model.id, shape.parallelism]);
      const known = seen.get(key) ?? problemOf(platform, replica);
      seen.set(key, known);
      return [{ path, ...known }];
    });
  },
} satisfies Rule;

function problemOf(platform: Platform, replica: Replica): Omit<Problem, 'path'> {
  const { model, pool, shape, row } = replica;
  if (shape === undefined) throw new Error('only a replica whose memory is known can exceed it');
  const { budget } = kvCacheCapacity(shape);
  const asked = platform.origins[`models.${model.name}.engine.maxModelLen`]?.kind === 'given';
  const context = Math.min(row.maxModelLen, asked ? model.engine.maxModelLen : USEFUL_CONTEXT);
  const fitting = model.hosts === undefined ? cheapestConfigurations(platform, replica, context) : [];
  const best = fitting[0];
  const share = fittingShare(replica, context);
  const hosts = best === undefined ? tryFindHosts(replica, context) : undefined;
  const { count } = model.resources.accelerator;
  return {
    message:
      `${row.id} takes ${figure(budget.weights / GIB)} GiB of weights on each of ${count} ${shape.gpu.name}` +
      ` and ${figure((budget.activations + budget.nonTorch + budget.cudaGraphs + budget.compile) / GIB)} GiB to work with;` +
      ` the engine has ${figure(budget.requested / GIB)} GiB of each`,
    given: `${pool.machineType}, tensorParallelSize ${model.engine.tensorParallelSize}`,
    allowed:
      fitting.length === 0 ? withoutNode(hosts, pool.machineType) : fitting.slice(0, 3).map(described).join('; '),
    ...(share !== undefined
      ? { fix: fields({ models: { [model.name]: { engine: { gpuMemoryUtilization: share } } } }) }
      : best !== undefined
        ? { fix: fixOf(replica, best) }
        : hosts === undefined
          ? {}
          : { fix: fixOfHosts(replica, hosts) }),
  };
}

function withoutNode(hosts: MoreHosts | undefined, machineType: string): string {
  const none = 'no single node in these zones';
  return hosts === undefined ? none : `${none}; hosts.count ${hosts.count} of ${machineType}`;
}

/** vLLM's own share of the memory, where a smaller one was given and only that is in the way. */
function fittingShare({ shape, pool }: Replica, context: number): number | undefined {
  const usual = memoryAccounting(shape?.vllmVersion).gpuMemoryUtilization;
  const given = shape?.gpuMemoryUtilization ?? usual;
  if (shape === undefined || given >= usual || pool.accelerator?.sharing !== undefined) return undefined;
  return kvCacheCapacity({ ...shape, gpuMemoryUtilization: usual, maxModelLen: context }).fits ? usual : undefined;
}

/** On a TPU only the weights are compared with the chips' memory: how its engine shares out the rest is not known. */
function onTpu({ gpu, model, row, pool }: Replica): Omit<Problem, 'path'> | undefined {
  if (gpu?.kind !== 'tpu') return undefined;
  const { bytes } = weightsPerGpu(row, { parallelism: model.engine });
  if (bytes / GIB <= gpu.cudaMemoryGib) return undefined;
  return {
    message: `${row.id} takes ${figure(bytes / GIB)} GiB of weights on each of ${model.resources.accelerator.count} ${gpu.name}, and each has ${figure(gpu.cudaMemoryGib)} GiB`,
    given: pool.machineType,
    allowed: 'a machine type with more chips, or a smaller model',
  };
}
