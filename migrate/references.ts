import { type Document, isMap, visit } from 'yaml';
import type { NotesUnder } from './note';
import { type Mapping, put, textAt } from './nodes';
import { FIRST_GROUP, POOL_GROUP, type Target } from './target';

/** A part of an object that names an InferencePool by a group that no controller reads any more. */
interface OldReference {
  readonly at: Mapping;
  /** `backendRefs` for an item of that list. */
  readonly path: string;
  readonly key: 'group' | 'apiVersion';
}

/** Makes every reference to a pool of the first group one to the pool's group now: of a route, a policy, a grant. */
export function liftPoolReferences(document: Document, root: Mapping, target: Target, notes: NotesUnder): void {
  for (const { at, path, key } of oldPoolReferences(root)) {
    const value = key === 'group' ? POOL_GROUP : target.poolApiVersion;
    notes.changed(`${path}.${key}`, `${textAt(at, key) ?? ''} -> ${value}`);
    put(document, at, key, value);
  }
}

/** Whether anything below names such a pool. */
export function hasOldPoolReference(root: Mapping): boolean {
  return oldPoolReferences(root).length > 0;
}

function oldPoolReferences(root: Mapping): OldReference[] {
  const found: OldReference[] = [];
  visit(root, {
    Map(_, map, ancestors) {
      if (map === root || textAt(map, 'kind') !== 'InferencePool') return;
      const path = pathOf(ancestors, map);
      if (textAt(map, 'group') === FIRST_GROUP) found.push({ at: map, path, key: 'group' });
      else if (textAt(map, 'apiVersion')?.startsWith(`${FIRST_GROUP}/`) === true)
        found.push({ at: map, path, key: 'apiVersion' });
    },
  });
  return found;
}

/** `spec.rules[0].backendRefs[1]`. */
function pathOf(ancestors: readonly unknown[], last: unknown): string {
  let path = '';
  [...ancestors, last].forEach((node, index, all) => {
    const parent: unknown = all[index - 1];
    if (isPairLike(node)) path += `${path === '' ? '' : '.'}${String(keyOf(node))}`;
    else if (isSeqLike(parent)) path += `[${parent.items.indexOf(node)}]`;
  });
  return path;
}

function isPairLike(node: unknown): node is { key: unknown; value: unknown } {
  return typeof node === 'object' && node !== null && 'key' in node && 'value' in node;
}

function isSeqLike(node: unknown): node is { items: unknown[] } {
  return typeof node === 'object' && node !== null && 'items' in node && !isMap(node);
}

function keyOf({ key }: { key: unknown }): unknown {
  return typeof key === 'object' && key !== null && 'value' in key ? key.value : key;
}
