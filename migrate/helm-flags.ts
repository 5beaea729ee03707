import type { Conversion } from './converter';
import { keysOf, mapAt, mapsAt, type Mapping, pairAt, put, seqAt, take, textAt, valueAt } from './nodes';
import { under } from './note';
import { convertFlag } from './picker-flags';

/** Flags in a chart's values: a list of names and values up to 1.0, a mapping since. */
export function convertChartFlags(
  picker: Mapping | undefined,
  path: string,
  { document, target, notes }: Conversion,
): void {
  if (picker === undefined) return;
  if (seqAt(picker, 'flags') !== undefined) {
    const flags = mapsAt(picker, 'flags').map(
      ([, item]) => [textAt(item, 'name') ?? '', valueAt(item, 'value')] as const,
    );
    put(document, picker, 'flags', Object.fromEntries(flags));
    notes.changed(`${path}.flags`, 'a list -> a mapping');
  }
  const flags = mapAt(picker, 'flags');
  for (const name of keysOf(flags)) {
    const held = valueAt(flags, name);
    const before = { name, ...(held === undefined || held === null ? {} : { value: String(held) }) };
    const after = convertFlag(before, target, under(notes, `${path}.flags`));
    const pair = after === undefined ? undefined : pairAt(flags, name);
    if (after !== undefined && after.name === name && after.value === before.value) continue;
    take(flags, name);
    if (flags !== undefined && after !== undefined)
      flags.set(after.name, after.value === before.value ? pair?.value : after.value);
  }
  if (flags !== undefined && keysOf(flags).length === 0 && flags.items.length === 0) take(picker, 'flags');
}
