import { findPickerMetric } from '../platform/catalog';
import type { NotesUnder } from './note';
import { pickerOf, type Target } from './target';

/** Names that pickers of either generation give their metrics, in a query or an alert. */
const NAMES = /\b(?:inference_(?:model|objective|pool|extension)|llm_d_\w*?epp)_[a-z0-9_]+/g;

/** Whether a text names any metric of a picker. */
export function namesMetrics(text: string): boolean {
  return text.match(NAMES) !== null;
}

/** Tells of metrics that the picker does not have: whatever reads them sees nothing, and nobody is told. */
export function decideMetrics(text: string, target: Target, notes: NotesUnder): void {
  const { generation, version } = target.release;
  for (const name of [...new Set(text.match(NAMES) ?? [])].sort()) {
    const { status, nearest } = findPickerMetric(generation, version, name);
    if (status === 'known') continue;
    const like = nearest === undefined ? '' : `; the nearest that it has is '${nearest}'`;
    notes.decide('', `reads the metric '${name}', which ${pickerOf(target)} does not have${like}`);
  }
}
