import { tryFindNearest } from '../../nearest';
import { comparePickerVersions, heldIn, type PickerStatus, statusIn } from './life';
import { pickerRelease } from './releases';
import { type PackedParameter, type PackedPlugin, PICKER_TABLES, type PickerGeneration } from './table';

/** A plugin of a picker, as it is in one release. */
export interface PickerPlugin {
  readonly type: string;
  /** What a profile, the data layer or flow control can use it as: `scorer`, `filter`, `picker`, `parser`, … */
  readonly roles: readonly string[];
  /** `alpha` plugins stop llm-d's start from 0.10.0 on without `--allow-experimental-plugins`, even when no profile uses them. */
  readonly stability?: string;
  readonly testOnly: boolean;
  readonly deprecated?: { readonly since?: string; readonly removal?: string; readonly use?: string };
  /** What else has to be there for it to work, in words. */
  readonly needs?: string;
  /** Plugins that have to be declared beside it, since nothing creates them. */
  readonly requires: readonly string[];
  /** What an entry without parameters does, where that is not fine: the start is refused, or it crashes. */
  readonly withoutParameters?: string;
  /** By path: `conditions[].metric` is a field of the items of `conditions`. */
  readonly parameters: Readonly<Record<string, PickerParameter>>;
}

/** A parameter of a plugin, as it is in one release. */
export interface PickerParameter {
  /** `integer`, `number`, `string`, `boolean`, `object`, `array of …`, `duration string` or `plugin reference`. */
  readonly type: string;
  readonly unit?: string;
  /** Absent means the zero value. */
  readonly default?: unknown;
  /** Greater than this. */
  readonly above?: number;
  readonly min?: number;
  readonly max?: number;
  readonly enum?: readonly string[];
  readonly required: boolean;
  readonly deprecated: boolean;
  readonly note?: string;
}

/** How a plugin type stands in a release. */
export interface PickerPluginLookup {
  readonly status: PickerStatus;
  readonly plugin?: PickerPlugin;
  /** First version with it. */
  readonly since?: string;
  /** First version without it. */
  readonly removedIn?: string;
  /** For a type that is not known: the closest one that is. */
  readonly nearest?: string;
}

/** Plugins that nothing creates by itself: type -> what has to be declared with it. */
const REQUIRED_BESIDE: Readonly<Record<PickerGeneration, Readonly<Record<string, readonly string[]>>>> = {
  gie: {
    'latency-scorer': ['predicted-latency-producer'],
    'latency-slo-admitter': ['predicted-latency-producer'],
    'prefix-cache-affinity-filter': ['predicted-latency-producer'],
    'slo-headroom-tier-filter': ['predicted-latency-producer'],
    'token-load-scorer': ['inflight-load-producer'],
  },
  'llm-d': {
    'dcgm-extractor': ['dcgm-data-source'],
    'models-data-extractor': ['models-data-source'],
    'multicluster-kv-cache-utilization-scorer': ['multicluster-metrics-extractor', 'multicluster-metrics-data-source'],
    'multicluster-queue-scorer': ['multicluster-metrics-extractor', 'multicluster-metrics-data-source'],
    'token-load-scorer': ['inflight-load-producer'],
  },
};

/** Every plugin type of a release. @throws where the release is not known. */
export function pluginsOf(generation: PickerGeneration, version: string): readonly string[] {
  const { version: bare } = pickerRelease(generation, version);
  return Object.entries(PICKER_TABLES[generation].plugins)
    .filter(([, plugin]) => statusIn(plugin, bare) === 'known')
    .map(([type]) => type);
}

/** How a plugin type stands in a release. @throws where the release is not known. */
export function findPlugin(generation: PickerGeneration, version: string, type: string): PickerPluginLookup {
  const { version: bare } = pickerRelease(generation, version);
  const { plugins } = PICKER_TABLES[generation];
  const packed = Object.hasOwn(plugins, type) ? plugins[type] : undefined;
  if (packed === undefined) return { status: 'unknown', nearest: tryFindNearest(type, pluginsOf(generation, bare)) };
  const { since, removedIn } = packed;
  const status = statusIn(packed, bare);
  if (status !== 'known')
    return { status, since, removedIn, nearest: tryFindNearest(type, pluginsOf(generation, bare)) };
  return { status, since, removedIn, plugin: decodePlugin(generation, bare, type, packed) };
}

function decodePlugin(generation: PickerGeneration, version: string, type: string, packed: PackedPlugin): PickerPlugin {
  const parameters = Object.entries(packed.parameters).filter(
    ([, parameter]) => statusIn(parameter, version) === 'known',
  );
  return {
    type,
    roles: packed.roles,
    stability: packed.stability,
    testOnly: packed.testOnly === true,
    deprecated: packed.deprecated,
    needs: packed.needs,
    requires: REQUIRED_BESIDE[generation][type] ?? [],
    withoutParameters: packed.alone,
    parameters: Object.fromEntries(parameters.map(([path, parameter]) => [path, decodeParameter(parameter, version)])),
  };
}

function decodeParameter(packed: PackedParameter, version: string): PickerParameter {
  const { type, unit, above, min, max, note, enumSince = {} } = packed;
  const values = packed.enum?.filter((value) => comparePickerVersions(version, enumSince[value] ?? version) >= 0);
  return {
    type,
    unit,
    default: heldIn(packed.defaultHistory, version) ?? packed.default,
    above,
    min,
    max,
    enum: values,
    required: packed.required === true,
    deprecated: packed.deprecated === true,
    note,
  };
}
