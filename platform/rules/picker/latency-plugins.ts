import type { PickerPluginUse } from '../../resolve';

const READERS: ReadonlySet<string> = new Set([
  'latency-scorer',
  'latency-slo-admitter',
  'predicted-latency-producer',
  'predicted-latency-scorer',
  'slo-headroom-tier-filter',
]);

/** Whether a plugin asks the servers that foretell latencies. */
export function readsPredictions({ type, parameters }: PickerPluginUse): boolean {
  return READERS.has(type) || parameters?.['ttftSource'] === 'latencyPredictor';
}
