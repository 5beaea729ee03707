import type { ModelDescription } from '../../description';
import type { Ledger } from '../ledger';
import { derived } from '../origin';
import type { OffloadRoom } from '../engine/kv-offload';
import { unitsOfRanks } from './ranks';
import type { Model, PodResources } from '../types/model';
import type { NodePool } from '../types/node-pool';

const GIB = 1024 ** 3;
const MIB_PER_GIB = 1024;

/**
 * What GKE's own DaemonSets take of a GPU node (Cilium agent, logging, metrics collectors, device plugin, DCGM, CSI
 * drivers), with room to spare. UNCONFIRMED: their requests differ by version; sums of published manifests are lower.
 */
const DAEMON_SETS = { cpuMillis: 900, memoryMib: 2048 };

/** Caches of compiled kernels, logs and temporary files, beside the weights. */
const SCRATCH_GIB = 10;

/** Largest share of the pod's memory that `/dev/shm` may take; NCCL and vLLM's worker queues need a few GiB. */
const SHARED_MEMORY_MAX_GIB = 16;

/** What of a set of servers decides what stands beside the engine. */
type Servers = Pick<Model, 'weights' | 'disaggregation' | 'adapterFolder'>;

/** What each pod of a model asks for: what is given, else its share of the node, by the ranks that it runs. */
export function resolvePodResources(
  given: ModelDescription['resources'],
  ranks: number,
  servers: Servers,
  pool: NodePool,
  offload: OffloadRoom,
  ledger: Ledger,
): PodResources {
  const { weights } = servers;
  const accelerators = pool.accelerator?.count ?? 1;
  const count = unitsOfRanks(ranks, pool);
  const share = count / accelerators;
  const aside = besideEngine(servers);
  const cpuMillis = floorTo((pool.allocatable.cpuMillis - DAEMON_SETS.cpuMillis) * share - aside.cpuMillis, 500);
  const memoryMib = floorTo(
    (pool.allocatable.memoryMib - DAEMON_SETS.memoryMib) * share - aside.memoryMib,
    MIB_PER_GIB,
  );
  const downloaded = weights.source === 'huggingface' && weights.sharedCacheClaim === undefined ? weights.bytes : 0;
  const sharedMemoryMib =
    Math.min(SHARED_MEMORY_MAX_GIB * MIB_PER_GIB, floorTo((given?.memoryMib ?? memoryMib) / 4, MIB_PER_GIB)) +
    offload.memoryMib;
  const part = share === 1 ? 'the whole node' : `${count} of the node's ${accelerators} accelerators`;
  const others = `for GKE's DaemonSets${aside.cpuMillis > 0 ? ', and what the sidecar asks for' : ''}`;
  return {
    cpuMillis: ledger.choose(
      'cpuMillis',
      given?.cpuMillis,
      derived(
        cpuMillis,
        `${part}: ${pool.allocatable.cpuMillis}m allocatable less ${DAEMON_SETS.cpuMillis}m ${others}`,
      ),
    ),
    memoryMib: ledger.choose(
      'memoryMib',
      given?.memoryMib,
      derived(
        memoryMib,
        `${part}: ${pool.allocatable.memoryMib} MiB allocatable less ${DAEMON_SETS.memoryMib} MiB ${others}`,
      ),
    ),
    ephemeralStorageMib: ledger.choose(
      'ephemeralStorageMib',
      given?.ephemeralStorageMib,
      derived(
        ephemeralStorageMibOf(downloaded) + offload.diskMib,
        (downloaded === 0
          ? `${SCRATCH_GIB} GiB of scratch: the weights are not written to its disk`
          : `the checkpoint (${(downloaded / GIB).toFixed(1)} GiB) and a tenth, and ${SCRATCH_GIB} GiB of scratch`) +
          (offload.diskMib === 0 ? '' : `, and ${offload.diskMib / MIB_PER_GIB} GiB of KV cache`),
      ),
    ),
    accelerator: {
      resource: ledger.note(
        'accelerator.resource',
        derived(pool.accelerator?.resource ?? 'nvidia.com/gpu', "the pool's accelerator"),
      ),
      count: ledger.note('accelerator.count', derived(count, 'tensor, pipeline and data parallel sizes, multiplied')),
    },
    sharedMemoryMib: ledger.choose(
      'sharedMemoryMib',
      given?.sharedMemoryMib,
      derived(
        sharedMemoryMib,
        `a quarter of the memory, ${SHARED_MEMORY_MAX_GIB} GiB at the most` +
          (offload.memoryMib === 0 ? '' : ', and the KV cache that is kept there'),
      ),
    ),
  };
}

/** Ephemeral storage of a pod that downloads such a checkpoint: a tenth more for what is written beside it, and scratch. */
export function ephemeralStorageMibOf(checkpointBytes: number): number {
  return (Math.ceil((checkpointBytes * 1.1) / GIB) + SCRATCH_GIB) * MIB_PER_GIB;
}

function floorTo(value: number, step: number): number {
  return Math.max(step, Math.floor(value / step) * step);
}

/** What sidecars beside the engine ask for. */
function besideEngine({ weights, disaggregation, adapterFolder }: Servers): {
  readonly cpuMillis: number;
  readonly memoryMib: number;
} {
  const none = { cpuMillis: 0, memoryMib: 0 };
  const mount = weights.source === 'gcs-fuse' ? weights.sidecar : (adapterFolder?.sidecar ?? none);
  const { cpuMillis, memoryMib } = disaggregation?.routingProxy?.resources ?? { cpuMillis: 0, memoryMib: 0 };
  return { cpuMillis: mount.cpuMillis + cpuMillis, memoryMib: mount.memoryMib + memoryMib };
}
