import type { NotesUnder } from './note';
import { keysOf, mapAt, type Mapping, take } from './nodes';

/** What a cluster writes into an object, and what speaks of the object as it was. */
const SERVER_FIELDS = ['uid', 'resourceVersion', 'generation', 'creationTimestamp', 'managedFields', 'selfLink'];
const LAST_APPLIED = 'kubectl.kubernetes.io/last-applied-configuration';

/** Takes away what belongs to the old object in its cluster: another API group makes it another object. */
export function stripServerFields(object: Mapping, notes: NotesUnder): void {
  if (take(object, 'status') !== undefined) notes.changed('status', 'removed: the cluster writes it');
  const metadata = mapAt(object, 'metadata');
  for (const field of SERVER_FIELDS) {
    if (take(metadata, field) !== undefined) notes.changed(`metadata.${field}`, 'removed: the cluster writes it');
  }
  const annotations = mapAt(metadata, 'annotations');
  if (take(annotations, LAST_APPLIED) === undefined) return;
  notes.changed(`metadata.annotations.${LAST_APPLIED}`, 'removed: it holds the object as it was');
  if (keysOf(annotations).length === 0) take(metadata, 'annotations');
}
