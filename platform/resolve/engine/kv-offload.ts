import { GIB } from '../../sizing';
import type { ModelDescription } from '../../description';
import type { Ledger } from '../ledger';
import type { Engine, KvOffload } from '../types/engine';

/** Folder of the disk tier: a volume of its own, so that it cannot take the weights' room. */
export const KV_CACHE_FOLDER = '/kv-cache';

/** The first release that offloads by flags of its own: https://docs.vllm.ai/en/v0.11.1/. */
export const KV_OFFLOAD_SIZE_FLAG = '--kv-offloading-size';

const CONNECTOR_FLAG = '--kv-transfer-config';

/** What is kept of the KV cache outside of the accelerators; undefined where nothing is. */
export function resolveKvOffload({ engine }: ModelDescription, ledger: Ledger): Pick<Engine, 'kvOffload'> {
  const kvOffload = engine?.kvOffload;
  return kvOffload === undefined ? {} : { kvOffload: ledger.given('kvOffload', kvOffload) };
}

/**
 * The flags that offload: to memory by the engine's own two, to the disk behind it by the connector that these stand for,
 * told of its second tier.
 *
 * @see https://docs.vllm.ai/en/latest/features/kv_offloading_usage/
 */
export function kvOffloadArgs({ kvOffload }: Pick<Engine, 'kvOffload'>): Readonly<Record<string, unknown>> {
  if (kvOffload === undefined) return {};
  const { cpuGib, diskGib } = kvOffload;
  if (diskGib === undefined) return { [KV_OFFLOAD_SIZE_FLAG]: cpuGib, '--kv-offloading-backend': 'native' };
  return {
    [CONNECTOR_FLAG]: {
      kv_connector: 'OffloadingConnector',
      kv_role: 'kv_both',
      kv_connector_extra_config: {
        spec_name: 'TieringOffloadingSpec',
        cpu_bytes_to_use: Math.floor(cpuGib * GIB),
        secondary_tiers: [{ type: 'fs', root_dir: KV_CACHE_FOLDER }],
      },
    },
  };
}

/** GiB of the pod's memory that blocks take; every engine of the pod keeps its own. */
export function offloadedGib({ kvOffload, dataParallelSize }: Pick<Engine, 'kvOffload' | 'dataParallelSize'>): number {
  return (kvOffload?.cpuGib ?? 0) * dataParallelSize;
}

/** What blocks outside of the accelerators take of a pod, in MiB. */
export function offloadRoom(engine: Pick<Engine, 'kvOffload' | 'dataParallelSize'>): OffloadRoom {
  const { diskGib = 0 }: Partial<KvOffload> = engine.kvOffload ?? {};
  return { memoryMib: Math.ceil(offloadedGib(engine) * 1024), diskMib: diskGib * 1024 };
}

/** Room in the pod's memory, under `/dev/shm` where newer releases map it, and on the node's disk. */
export interface OffloadRoom {
  readonly memoryMib: number;
  readonly diskMib: number;
}

/** Of a server that keeps nothing there. */
export const NO_OFFLOAD: OffloadRoom = { memoryMib: 0, diskMib: 0 };
