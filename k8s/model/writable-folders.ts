import type { Volume, VolumeMount } from 'cdk8s-plus-30/lib/imports/k8s';
import type { Model } from '../../platform/resolve';
import { mebibytes } from '../quantity';

/** The folders that the engine writes to: all else in the container is read-only. */
interface WritableFolder {
  readonly volume: Volume;
  readonly mount: VolumeMount;
}

/** Where NCCL and vLLM's workers share memory; `memory` counts it, so it has a size of its own. */
const SHARED_MEMORY = '/dev/shm';

/** Sockets between vLLM's processes, and whatever a library puts there. */
const TEMPORARY = '/tmp';

/** Volumes for everything that vLLM writes: weights and compiled kernels, shared memory, temporary files. */
export function writableFolders(model: Model): readonly WritableFolder[] {
  return [
    { volume: { name: 'cache', emptyDir: {} }, mount: { name: 'cache', mountPath: model.engine.writableFolder } },
    {
      volume: {
        name: 'shm',
        emptyDir: { medium: 'Memory', sizeLimit: mebibytes(model.resources.sharedMemoryMib) },
      },
      mount: { name: 'shm', mountPath: SHARED_MEMORY },
    },
    { volume: { name: 'tmp', emptyDir: {} }, mount: { name: 'tmp', mountPath: TEMPORARY } },
  ];
}
