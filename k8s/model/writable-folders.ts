import type { Volume, VolumeMount } from 'cdk8s-plus-30/lib/imports/k8s';
import type { Model } from '../../platform/resolve';
import { KV_CACHE_FOLDER } from '../../platform/resolve/engine/kv-offload';
import { mebibytes } from '../quantity';

/** The folders that the engine writes to: all else in the container is read-only. */
export interface WritableFolder {
  readonly volume: Volume;
  readonly mount: VolumeMount;
}

/** Where NCCL and vLLM's workers share memory; `memory` counts it, so it has a size of its own. */
const SHARED_MEMORY = '/dev/shm';

/** Sockets between a server's processes, and whatever a library puts there. */
export const TEMPORARY: WritableFolder = {
  volume: { name: 'tmp', emptyDir: {} },
  mount: { name: 'tmp', mountPath: '/tmp' },
};

/** Memory that processes share, of a size of its own. */
export function sharedMemory(sizeMib: number): WritableFolder {
  return {
    volume: { name: 'shm', emptyDir: { medium: 'Memory', sizeLimit: mebibytes(sizeMib) } },
    mount: { name: 'shm', mountPath: SHARED_MEMORY },
  };
}

/** Volumes for everything that vLLM writes: weights and compiled kernels, shared memory, temporary files. */
export function writableFolders(model: Model): readonly WritableFolder[] {
  return [
    { volume: { name: 'cache', emptyDir: {} }, mount: { name: 'cache', mountPath: model.engine.writableFolder } },
    sharedMemory(model.resources.sharedMemoryMib),
    TEMPORARY,
    ...kvCacheFolder(model),
  ];
}

/** The disk tier of the KV cache; the kubelet evicts a pod that puts more there than it has room for. */
function kvCacheFolder({ engine: { kvOffload } }: Model): WritableFolder[] {
  if (kvOffload?.diskGib === undefined) return [];
  const name = 'kv-cache';
  return [
    {
      volume: { name, emptyDir: { sizeLimit: mebibytes(kvOffload.diskGib * 1024) } },
      mount: { name, mountPath: KV_CACHE_FOLDER },
    },
  ];
}
