import { findFeatureGate, pickerConfig } from '../platform/catalog';
import type { Conversion } from './converter';
import { type Mapping, plain, put, seqAt, take } from './nodes';
import { pickerOf } from './target';

/** Feature gates: one that a picker does not know ends it, and `gate=value` is known to the llm-d picker only. */
export function convertFeatureGates(root: Mapping, { document, target, notes }: Conversion): void {
  const list = seqAt(root, 'featureGates');
  if (list === undefined) return;
  const { generation, version } = target.release;
  const { featureGateValues } = pickerConfig(generation, version);
  const gates = list.items.map((item) => String(plain(document, item)));
  const kept = gates.flatMap((gate, index): { index: number; gate: string }[] => {
    const [name = '', value] = gate.split('=');
    const status = findFeatureGate(generation, version, name);
    if (status !== 'known') {
      notes.lost(`featureGates.${name}`, `removed: ${pickerOf(target)} does not start with it`);
      return [];
    }
    if (value === undefined || featureGateValues) return [{ index, gate }];
    notes.changed(
      `featureGates.${name}`,
      value === 'true' ? `'${gate}' -> '${name}'` : `'${gate}' removed: off by default`,
    );
    return value === 'true' ? [{ index, gate: name }] : [];
  });
  if (kept.length === gates.length && kept.every(({ index, gate }) => gates[index] === gate)) return;
  if (kept.length === 0) take(root, 'featureGates');
  else
    put(
      document,
      root,
      'featureGates',
      kept.map(({ gate }) => gate),
    );
}
