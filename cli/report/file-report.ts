import { MANIFESTS } from '../output/place';
import { type Change, type FolderPlan, folderPath } from '../output/plan';

/** A file that was written, left as it was, or taken away. */
export interface FileReport {
  /** From the root. */
  readonly path: string;
  readonly change: Change;
  /** Kubernetes objects in a manifest, resources in a stack; absent where the file is gone. */
  readonly holds?: { readonly count: number; readonly of: 'object' | 'resource' };
}

/** Every file of ours in these folders, in their order. */
export function reportFiles(folders: readonly FolderPlan[]): FileReport[] {
  return folders.flatMap((folder) =>
    [...folder.changes].map(([path, change]): FileReport => {
      const text = folder.files.get(path);
      const report = { path: `${folderPath(folder)}/${path}`, change };
      return text === undefined ? report : { ...report, holds: countIn(folder, text) };
    }),
  );
}

function countIn({ place }: FolderPlan, text: string): NonNullable<FileReport['holds']> {
  if (place === MANIFESTS) return { count: countObjects(text), of: 'object' };
  return { count: countResources(text), of: 'resource' };
}

/** Each document begins at the margin with the version of its API, and nothing in a document stands there. */
function countObjects(manifest: string): number {
  return manifest.match(/^apiVersion:/gm)?.length ?? 0;
}

function countResources(stack: string): number {
  const { resource = {} } = JSON.parse(stack) as { resource?: Record<string, Record<string, unknown>> };
  return Object.values(resource).reduce((sum, byName) => sum + Object.keys(byName).length, 0);
}
