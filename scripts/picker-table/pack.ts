import { compact } from '../records';
import type { Json } from '../vllm-table/raw';
import type { RawFlag, RawLife, RawMetric, RawParameter, RawPickers, RawPlugin } from './raw';

/** What the file writes behind the roles of plugins that are meant for tests. */
const TEST_ONLY = '(test only)';

/** Packs the tables of both generations: versions lose their v, words of bounds become numbers where they can. */
export function packPickers(raw: RawPickers): Record<string, Json> {
  return {
    ...section('gie', raw, 'gie'),
    ...section('llmd', raw, 'llm-d'),
    'body-router.flags': byName(raw.bodyBasedRouting.gie.flags, packFlag),
    'body-router.metrics': byName(raw.bodyBasedRouting.gie.metrics, packMetric),
  };
}

function section(key: 'gie' | 'llmd', raw: RawPickers, name: string): Record<string, Json> {
  return {
    [`${name}.plugins`]: Object.fromEntries(raw.plugins[key].map((plugin) => [plugin.type, packPlugin(plugin, key)])),
    [`${name}.flags`]: byName(raw.flags[key], packFlag),
    [`${name}.metrics`]: byName(raw.metrics[key], packMetric),
  };
}

function packPlugin(plugin: RawPlugin, generation: 'gie' | 'llmd'): Json {
  const { deprecated } = plugin;
  return compact({
    ...life(plugin),
    roles: plugin.roles.map((role) => role.replace(TEST_ONLY, '')),
    testOnly: plugin.roles.some((role) => role.endsWith(TEST_ONLY)) || undefined,
    stability: plugin.stability,
    deprecated:
      deprecated &&
      compact({ since: bare(deprecated.since), removal: bare(deprecated.removalPlanned), use: deprecated.use }),
    needs: plugin.needs,
    alone: plugin.aloneWithoutParameters,
    parameters: Object.fromEntries(
      Object.entries(plugin.params ?? {}).map(([path, parameter]) => [path, packParameter(parameter, generation)]),
    ),
  });
}

function packParameter(parameter: RawParameter, generation: 'gie' | 'llmd'): Json {
  const [type = '', unit] = parameter.type.split(/ \(/);
  const { deprecated } = parameter;
  const bounds = [bound(parameter.min), bound(parameter.max)];
  const words = [parameter.min, parameter.max].filter((_, at) => bounds[at] === undefined).filter(isText);
  return compact({
    ...life(parameter),
    type,
    unit: unit?.startsWith('nanoseconds') ? 'nanoseconds' : undefined,
    default: parameter.default,
    defaultHistory: parameter.defaultHistory && bareKeys(parameter.defaultHistory),
    above: bounds[0]?.exclusive === true ? bounds[0].value : undefined,
    min: bounds[0]?.exclusive === false ? bounds[0].value : undefined,
    max: bounds[1]?.value,
    ...packEnum(parameter.enum, generation),
    // A field with a default is not required, whatever else is said of it.
    required: parameter.required === true && parameter.default === undefined ? true : undefined,
    deprecated: deprecated === undefined ? undefined : true,
    note:
      [typeof deprecated === 'string' ? deprecated : undefined, ...words, parameter.note].filter(isText).join('; ') ||
      undefined,
  });
}

/** `>=0`, `>0` and `<=1` are numbers; anything with a condition stays words. */
function bound(words: string | undefined): { value: number; exclusive: boolean } | undefined {
  const match = /^(>=|<=|>)(-?[\d.]+)$/.exec(words ?? '');
  return match === null ? undefined : { value: Number(match[2]), exclusive: match[1] === '>' };
}

/** `hybrid (llm-d >=v0.10.0)` is a value of llm-d alone, since that version. */
function packEnum(values: string[] | undefined, generation: 'gie' | 'llmd'): Record<string, Json | undefined> {
  if (values === undefined) return {};
  const parsed = values.map((value) => /^(\S+)(?: \(llm-d >=v([\d.]+)\))?$/.exec(value));
  const known = parsed
    .filter((match) => match !== null)
    .filter((match) => generation === 'llmd' || match[2] === undefined);
  const since: Record<string, Json> = {};
  for (const [, value = '', version] of known) if (version !== undefined) since[value] = version;
  return {
    enum: known.map((match) => match[1] ?? ''),
    enumSince: Object.keys(since).length > 0 ? since : undefined,
  };
}

function packFlag(flag: RawFlag): Json {
  return compact({
    ...life(flag),
    type: flag.type,
    default: flag.default,
    defaultHistory: flag.defaultHistory && bareKeys(flag.defaultHistory),
    enum: flag.enum,
    deprecated: bare(flag.deprecatedSince),
    fatal: bare(flag.fatalWhenSetSince),
    use: flag.use,
    note: flag.note,
  });
}

function packMetric(metric: RawMetric): Json {
  return compact({
    ...life(metric),
    type: metric.type,
    labels: metric.labels,
    labelsHistory: metric.labelsHistory && bareKeys(metric.labelsHistory),
    replacement: metric.deprecatedUse,
  });
}

function life(entry: RawLife): Record<string, Json | undefined> {
  return { since: bare(entry.since), removedIn: bare(entry.removedIn) };
}

/** `<=v1.0.0` -> `1.0.0`, `v1.2.0 or v1.3.0` -> `1.2.0`, `HEAD-2026-08-22` as it is; words that are no version vanish. */
function bare(version: string | undefined): string | undefined {
  return /^(?:<=)?v?(\d+\.\d+\.\d+|HEAD-[\d-]+)/.exec(version ?? '')?.[1];
}

function bareKeys(history: Record<string, Json>): Json {
  return Object.fromEntries(Object.entries(history).map(([version, value]) => [bare(version) ?? version, value]));
}

function byName<Row extends { name: string }>(rows: readonly Row[], pack: (row: Row) => Json): Json {
  return Object.fromEntries(rows.map((row) => [row.name, pack(row)]));
}

function isText(value: string | undefined): value is string {
  return value !== undefined && value !== '';
}
