import type { ServerModelDescription } from '../../description';
import { GIB } from '../../sizing';
import type { Ledger } from '../ledger';
import { NO_OFFLOAD } from '../engine/kv-offload';
import { ephemeralStorageMibOf, resolvePodResources } from '../model/pod-resources';
import { byDefault, derived } from '../origin';
import type { PodResources } from '../types/model';
import type { NodePool } from '../types/node-pool';
import type { MountedWeights, Weights } from '../types/weights';

const MIB_PER_GIB = 1024;

/** A small service: a web framework and a small model. */
const WITHOUT_ACCELERATOR = { cpuMillis: 1000, memoryMib: 2048 };

/** What each pod of a server asks for: its share of a node with accelerators, else a little. */
export function resolveServerResources(
  { server, resources: given }: ServerModelDescription,
  mounted: MountedWeights | undefined,
  pool: NodePool,
  ledger: Ledger,
): PodResources {
  const count = server.accelerators ?? (pool.accelerator === undefined ? 0 : 1);
  const bytes = (server.weightsGib ?? 0) * GIB;
  if (count === 0) return withoutAccelerator(given, mounted === undefined ? bytes : 0, bytes, ledger);
  const weights: Weights = mounted ?? { source: 'huggingface', id: '', argument: '', bytes };
  const share = resolvePodResources(given, count, { weights }, pool, NO_OFFLOAD, ledger);
  const because = server.accelerators === undefined ? 'one, unless more are asked for' : 'server.accelerators';
  return {
    ...share,
    accelerator: {
      resource: share.accelerator.resource,
      count: ledger.note('accelerator.count', derived(count, because)),
    },
  };
}

function withoutAccelerator(
  given: ServerModelDescription['resources'],
  downloaded: number,
  bytes: number,
  ledger: Ledger,
): PodResources {
  const weightsMib = Math.ceil((bytes * 1.2) / GIB) * MIB_PER_GIB;
  const memoryMib = ledger.choose(
    'memoryMib',
    given?.memoryMib,
    derived(WITHOUT_ACCELERATOR.memoryMib + weightsMib, '2 GiB, and what it loads and a fifth'),
  );
  return {
    cpuMillis: ledger.choose(
      'cpuMillis',
      given?.cpuMillis,
      byDefault(WITHOUT_ACCELERATOR.cpuMillis, 'a small service; say more where it computes on the CPU'),
    ),
    memoryMib,
    ephemeralStorageMib: ledger.choose(
      'ephemeralStorageMib',
      given?.ephemeralStorageMib,
      derived(ephemeralStorageMibOf(downloaded), 'what it downloads and a tenth, and scratch'),
    ),
    accelerator: ledger.note(
      'accelerator',
      derived({ resource: 'nvidia.com/gpu', count: 0 }, 'its pool has none, or it asks for none'),
    ),
    sharedMemoryMib: ledger.choose(
      'sharedMemoryMib',
      given?.sharedMemoryMib,
      derived(Math.max(64, Math.floor(memoryMib / 4)), 'a quarter of the memory'),
    ),
  };
}
