import { tryFindNearest } from '../../nearest';
import { heldIn, type PickerStatus, statusIn } from './life';
import { pickerRelease } from './releases';
import { PICKER_TABLES, type PackedPickerMetric, type PickerGeneration } from './table';

/** How a metric of the picker stands in a release. All of them are ALPHA in the code. */
export interface PickerMetricLookup {
  readonly status: PickerStatus;
  readonly name: string;
  readonly type?: 'counter' | 'gauge' | 'histogram';
  readonly labels?: readonly string[];
  readonly since?: string;
  readonly removedIn?: string;
  /** The name that replaces it: it is exposed still, but deprecated. */
  readonly replacement?: string;
  readonly nearest?: string;
}

/** Every metric family of a release. @throws where the release is not known. */
export function pickerMetricsOf(generation: PickerGeneration, version: string): readonly string[] {
  const { version: bare } = pickerRelease(generation, version);
  return Object.entries(PICKER_TABLES[generation].metrics)
    .filter(([, metric]) => statusIn(metric, bare) === 'known')
    .map(([name]) => name);
}

/**
 * How a metric stands in a release. `_bucket`, `_sum` and `_count` of a histogram are read as the histogram.
 *
 * @throws where the release is not known.
 */
export function findPickerMetric(generation: PickerGeneration, version: string, name: string): PickerMetricLookup {
  const { version: bare } = pickerRelease(generation, version);
  const found = tryFindFamily(PICKER_TABLES[generation].metrics, name);
  if (found === undefined) {
    // Asked of every metric of an engine too, where nobody wants to know: found only when it is read.
    return {
      status: 'unknown',
      name,
      get nearest() {
        return tryFindNearest(name, pickerMetricsOf(generation, bare));
      },
    };
  }
  const { family, packed } = found;
  return {
    status: statusIn(packed, bare),
    name: family,
    type: packed.type as PickerMetricLookup['type'],
    labels: heldIn(packed.labelsHistory, bare) ?? packed.labels,
    since: packed.since,
    removedIn: packed.removedIn,
    replacement: packed.replacement,
  };
}

function tryFindFamily(
  metrics: Readonly<Record<string, PackedPickerMetric>>,
  name: string,
): { readonly family: string; readonly packed: PackedPickerMetric } | undefined {
  const own = Object.hasOwn(metrics, name) ? metrics[name] : undefined;
  if (own !== undefined) return { family: name, packed: own };
  const family = name.replace(/_(bucket|sum|count)$/, '');
  const histogram = Object.hasOwn(metrics, family) ? metrics[family] : undefined;
  return histogram?.type === 'histogram' ? { family, packed: histogram } : undefined;
}
