import { isScalar, visit } from 'yaml';
import { PICKER_DEFAULT_VERSIONS, pickerHeaders } from '../platform/catalog';
import type { Mapping } from './nodes';
import type { NotesUnder } from './note';
import { pickerOf, type Target } from './target';

/**
 * Headers by which a route speaks to a picker. The llm-d picker reads both generations' names, the other only its own.
 */
export function convertHeaders(route: Mapping, target: Target, notes: NotesUnder): void {
  if (target.generation === 'llm-d') return;
  const { aliases } = pickerHeaders('llm-d', PICKER_DEFAULT_VERSIONS['llm-d']);
  const older = new Map(Object.entries(aliases).map(([old, now]) => [now, old]));
  visit(route, {
    Pair(_, { key, value }) {
      if (!isScalar(key) || key.value !== 'name' || !isScalar(value) || typeof value.value !== 'string') return;
      const old = older.get(value.value.toLowerCase());
      if (old === undefined) return;
      notes.changed('', `the header ${value.value} -> ${old}, which ${pickerOf(target)} reads`);
      value.value = old;
    },
  });
}
