import type { CustomServer } from '../../platform/resolve';
import { sharedMemory, TEMPORARY, type WritableFolder } from '../model/writable-folders';

/** Volumes for everything that a server of one's own writes. */
export function serverFolders({ engine, resources }: CustomServer): readonly WritableFolder[] {
  return [
    ...engine.writableFolders.map((mountPath, index) => folder(`writable-${index + 1}`, mountPath)),
    sharedMemory(resources.sharedMemoryMib),
    TEMPORARY,
  ];
}

function folder(name: string, mountPath: string): WritableFolder {
  return { volume: { name, emptyDir: {} }, mount: { name, mountPath } };
}
