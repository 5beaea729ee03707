import { tryFindNearest } from '../../nearest';
import { covers, lifetimeAt, pairs, steppedAt, unite } from './lifetime';
import { isVllmAtLeast, vllmRelease, vllmVersionAt } from './releases';
import { HISTORY, type PackedMetric, type PackedSpans, type VllmMetricName, type VllmVersion, wordAt } from './table';

/** vLLM's two engines: V1 is the default from 0.8.0 on, V0 is gone in 0.11.0. */
export type VllmEngine = 'v0' | 'v1';

/**
 * How a metric stands in a release. `hidden` means: only with `--show-hidden-metrics-for-version`. `other-engine` means:
 * only V0 exposes it, and the release starts V0 as a fallback only.
 */
export type VllmMetricStatus = 'exposed' | 'hidden' | 'other-engine' | 'removed' | 'not-yet' | 'unknown';

/** A metric family of a release. */
export interface VllmMetric {
  /** As exposed: counters carry `_total`. */
  readonly name: VllmMetricName;
  readonly type: 'counter' | 'gauge' | 'histogram';
  /** `null` where they are built at run time. */
  readonly labels: readonly string[] | null;
  /** Engines of that release that have it. */
  readonly engines: readonly VllmEngine[];
  readonly hidden: boolean;
  readonly deprecatedSince?: VllmVersion;
  /** The main condition for it to appear: a flag, a connector, a kind of model. */
  readonly onlyIf?: string;
  /** What to use in its place. */
  readonly replacement?: readonly VllmMetricName[];
}

/** What is known of a metric's name in a release. */
export interface VllmMetricLookup {
  readonly status: VllmMetricStatus;
  /** The family that the name belongs to. */
  readonly name: string;
  /** `bucket`, `sum` or `count` where the name is one series of a histogram. */
  readonly series?: 'bucket' | 'sum' | 'count';
  readonly type?: VllmMetric['type'];
  readonly labels?: readonly string[] | null;
  readonly since?: VllmVersion;
  /** Last release with it. */
  readonly until?: VllmVersion;
  /** First release without it. */
  readonly removedIn?: VllmVersion;
  readonly deprecatedSince?: VllmVersion;
  readonly onlyIf?: string;
  /** What to use in its place, in a release that has it. */
  readonly replacement?: readonly VllmMetricName[];
  /** For a name that is not exposed: the closest one that is. */
  readonly nearest?: string;
}

/** The flag that shows hidden metrics; its value has to be the minor just before the running one, `0.13` for 0.14.1. */
export const HIDDEN_METRICS_FLAG = {
  name: '--show-hidden-metrics-for-version',
  since: vllmVersionAt(HISTORY.parser.hiddenMetricsFlagSince),
} as const;

/** Every family that some release exposes, in the order of their names. */
export const VLLM_METRIC_NAMES: readonly VllmMetricName[] = Object.keys(HISTORY.metrics) as VllmMetricName[];

/** Every family that a release can expose, the hidden ones too. @throws where the table does not have the release. */
export function metricsOf(version: string): readonly VllmMetric[] {
  const { index } = vllmRelease(version);
  return Object.entries(HISTORY.metrics)
    .filter(([, packed]) => enginesAt(packed, index).length > 0)
    .map(([name, packed]) => decode(name as VllmMetricName, packed, index, defaultEngine(version)));
}

/**
 * How a metric stands in a release, by the name that Prometheus sees. The name in vLLM's source, without `_total`, is
 * unknown, and the exposed one comes back as the nearest.
 *
 * @throws where the table does not have the release.
 */
export function findMetric(version: string, name: string): VllmMetricLookup {
  const { index } = vllmRelease(version);
  const found = tryFindFamily(name);
  if (found === undefined) return { status: 'unknown', name, nearest: nearestMetric(version, name) };
  const { family, series, packed } = found;
  const engine = defaultEngine(version);
  const metric = decode(family, packed, index, engine);
  const lifetime = lifetimeAt(lifeOf(packed), index);
  return {
    status: statusOf(packed, metric, index, engine),
    name: family,
    series,
    type: metric.type,
    labels: metric.labels,
    since: lifetime?.since,
    until: lifetime?.until,
    removedIn: lifetime?.removedIn,
    deprecatedSince: metric.deprecatedSince,
    onlyIf: metric.onlyIf,
    replacement: metric.replacement,
  };
}

function statusOf(packed: PackedMetric, metric: VllmMetric, index: number, engine: VllmEngine): VllmMetricStatus {
  if (metric.engines.includes(engine)) return metric.hidden ? 'hidden' : 'exposed';
  if (metric.engines.length > 0) return 'other-engine';
  return lifetimeAt(lifeOf(packed), index)?.status === 'not-yet' ? 'not-yet' : 'removed';
}

/** The life of a family in either engine. */
function lifeOf(packed: PackedMetric): PackedSpans {
  return unite(packed.in.v0 ?? [], packed.in.v1 ?? []);
}

function decode(name: VllmMetricName, packed: PackedMetric, index: number, engine: VllmEngine): VllmMetric {
  const labels = wordAt(steppedAt(packed.labels, index) ?? pairs(packed.labels)[0]?.[1]);
  const deprecated = packed.deprecated?.[engine] ?? packed.deprecated?.v0;
  return {
    name,
    type: wordAt(packed.type) as VllmMetric['type'],
    labels: labels === '*' ? null : labels.split(',').filter((label) => label !== ''),
    engines: enginesAt(packed, index),
    hidden: covers(packed.hidden?.[engine] ?? [], index),
    deprecatedSince: deprecated !== undefined && deprecated <= index ? vllmVersionAt(deprecated) : undefined,
    onlyIf: packed.onlyIf === undefined ? undefined : wordAt(packed.onlyIf),
    replacement: packed.replacement as readonly VllmMetricName[] | undefined,
  };
}

function enginesAt(packed: PackedMetric, index: number): VllmEngine[] {
  return (['v0', 'v1'] as const).filter((engine) => covers(packed.in[engine] ?? [], index));
}

function defaultEngine(version: string): VllmEngine {
  return isVllmAtLeast(version, '0.8.0') ? 'v1' : 'v0';
}

function tryFindFamily(
  name: string,
): { family: VllmMetricName; series?: 'bucket' | 'sum' | 'count'; packed: PackedMetric } | undefined {
  const own = Object.hasOwn(HISTORY.metrics, name) ? HISTORY.metrics[name] : undefined;
  if (own !== undefined) return { family: name as VllmMetricName, packed: own };
  const [, family = '', series] = /^(.*)_(bucket|sum|count)$/.exec(name) ?? [];
  const packed = Object.hasOwn(HISTORY.metrics, family) ? HISTORY.metrics[family] : undefined;
  if (packed === undefined || wordAt(packed.type) !== 'histogram') return undefined;
  return { family: family as VllmMetricName, series: series as 'bucket' | 'sum' | 'count', packed };
}

function nearestMetric(version: string, name: string): string | undefined {
  const metrics = metricsOf(version).filter((metric) => !metric.hidden);
  const declared = metrics.find((metric) => HISTORY.metrics[metric.name]?.declaredAs === name);
  return (
    declared?.name ??
    tryFindNearest(
      name,
      metrics.map((metric) => metric.name),
    )
  );
}
