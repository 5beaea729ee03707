import {
  findMetric,
  findPickerMetric,
  PICKER_DEFAULT_VERSIONS,
  pickerMetricsOf,
  SCALING_METRICS,
  tryFindAcceleratorMetric,
  type AcceleratorMetric,
  type PickerGeneration,
  type PickerMetricLookup,
  type VllmMetricLookup,
} from '../../catalog';
import { tryFindNearest } from '../../nearest';
import type { Model, Targets } from '../../resolve';

/** Who exposes a metric, and how it stands in the pinned release. */
export type MetricStanding =
  | { readonly origin: 'engine'; readonly lookup: VllmMetricLookup }
  | { readonly origin: 'picker'; readonly lookup: PickerMetricLookup }
  | { readonly origin: 'other-picker'; readonly generation: PickerGeneration }
  | { readonly origin: 'accelerator'; readonly row: AcceleratorMetric }
  | { readonly origin: 'nobody'; readonly nearest?: string };

/** Looks a metric up with everybody who could expose it. */
export function metricStanding(name: string, model: Model, { picker }: Targets): MetricStanding {
  const row = tryFindAcceleratorMetric(name);
  if (row !== undefined) return { origin: 'accelerator', row };
  const ofPicker = findPickerMetric(picker.generation, picker.version, name);
  if (ofPicker.status !== 'unknown') return { origin: 'picker', lookup: ofPicker };
  const ofEngine = findMetric(model.engine.version, name);
  if (ofEngine.status !== 'unknown') return { origin: 'engine', lookup: ofEngine };
  const generation = picker.generation === 'gie' ? 'llm-d' : 'gie';
  const other = findPickerMetric(generation, PICKER_DEFAULT_VERSIONS[generation], name);
  if (other.status !== 'unknown') return { origin: 'other-picker', generation };
  return { origin: 'nobody', nearest: nearestOf(name, ofEngine.nearest, picker) };
}

/** Whether a series of that name comes into being in the pinned release. */
export function isExposed(standing: MetricStanding): boolean {
  if (standing.origin === 'engine') return standing.lookup.status === 'exposed';
  if (standing.origin === 'picker') return standing.lookup.status === 'known';
  return standing.origin === 'accelerator';
}

/** Whether it has one value at a time, which an autoscaler can average. */
export function isGauge(standing: MetricStanding): boolean {
  if (standing.origin === 'accelerator') return true;
  return (standing.origin === 'engine' || standing.origin === 'picker') && standing.lookup.type === 'gauge';
}

/** The metric that was meant: without the adapter's spelling and with the colon, or else the closest that is good to scale by. */
function nearestOf(name: string, ofEngine: string | undefined, picker: Targets['picker']): string | undefined {
  const bare = name
    .replace(/^prometheus\.googleapis\.com[|/]/, '')
    .replace(/[|/](gauge|counter|histogram|unknown)$/, '');
  const candidates = [bare, bare.replace(/^vllm[_.]/, 'vllm:'), `vllm:${bare}`];
  const known = new Set<string>([
    ...Object.keys(SCALING_METRICS),
    ...pickerMetricsOf(picker.generation, picker.version),
  ]);
  const meant = candidates.find((candidate) => candidate !== name && known.has(candidate));
  return meant ?? tryFindNearest(name, [...known]) ?? ofEngine;
}
