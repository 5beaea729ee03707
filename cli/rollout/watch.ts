import {
  findMetric,
  findPickerMetric,
  findPlugin,
  type PickerMetricName,
  SCALING_METRICS,
  type VllmMetricName,
} from '../../platform/catalog';
import type { Model } from '../../platform/resolve';
import type { Ladder } from './ladder';
import { rewriteWatchesOf } from './rewrite-watch';
import { ANSWERS_MIN, ERRORS, MORE_ERRORS, REQUESTS, SLOWER, type Watch, WINDOW } from './terms';

const READY: readonly PickerMetricName[] = ['llm_d_epp_ready_endpoints', 'inference_pool_ready_pods'];
const FIRST_TOKEN: readonly VllmMetricName[] = ['vllm:time_to_first_token_seconds'];
const NEXT_TOKEN: readonly VllmMetricName[] = [
  'vllm:inter_token_latency_seconds',
  'vllm:time_per_output_token_seconds',
];
const WAITING: readonly VllmMetricName[] = ['vllm:num_requests_waiting'];
const KV_CACHE: readonly VllmMetricName[] = ['vllm:kv_cache_usage_perc', 'vllm:gpu_cache_usage_perc'];

/** What to look at on the way, by the engine and the picker of either model. A metric that a release lacks is left out. */
export function watchesOf(ladder: Ladder): Watch[] {
  if (ladder.kind === 'rewrite') return rewriteWatchesOf(ladder);
  const { platform, stable, canary } = ladder;
  const [before, after] = [platform.models[stable.model], platform.models[canary.model]];
  if (before === undefined || after === undefined) return [];
  const view: View = { cluster: platform.cluster.name, stable: before, canary: after };
  return [
    ready(view),
    answers(view),
    errors(view),
    latency(view, 'time to first token', FIRST_TOKEN),
    latency(view, 'time between tokens', NEXT_TOKEN),
    queue(view),
    kvCache(view),
  ].filter((watch) => watch !== undefined);
}

interface View {
  readonly cluster: string;
  readonly stable: Model;
  readonly canary: Model;
}

function ready(view: View): Watch | undefined {
  const metric = pickerMetric(view.canary, READY);
  if (metric === undefined) return undefined;
  const of = (model: Model): string =>
    `(sum(${metric}{${scraped(view, model, 'picker')},name="${model.pool.name}"}) or vector(0))`;
  return {
    name: 'servers ready',
    metric,
    meaning: "servers that the canary's picker can send requests to: as many as the step needs, before it is made",
    canary: of(view.canary),
    ...(pickerMetric(view.stable, READY) === metric ? { stable: of(view.stable) } : {}),
    alarm: { promql: `${of(view.canary)} < 1`, act: 'go back' },
  };
}

function answers(view: View): Watch | undefined {
  const both = pickerMetrics(view, REQUESTS);
  if (both === undefined) return undefined;
  const rate = (model: Model, metric: string): string =>
    `sum(rate(${metric}{${scraped(view, model, 'picker')}}[${WINDOW}]))`;
  const canary = rate(view.canary, both.canary);
  return {
    name: 'share of requests',
    metric: both.canary,
    meaning: `near the step's share, and after at least ${ANSWERS_MIN} requests of the canary: fewer say little of errors`,
    canary: `${canary} / (${canary} + ${rate(view.stable, both.stable)})`,
  };
}

function errors(view: View): Watch | undefined {
  const failed = pickerMetrics(view, ERRORS);
  const all = pickerMetrics(view, REQUESTS);
  if (failed === undefined || all === undefined) return undefined;
  const share = (model: Model, side: 'stable' | 'canary'): string => {
    const labels = scraped(view, model, 'picker');
    const rate = (metric: string): string => `sum(rate(${metric}{${labels}}[${WINDOW}]))`;
    return `((${rate(failed[side])} / ${rate(all[side])}) or vector(0))`;
  };
  const [canary, stable] = [share(view.canary, 'canary'), share(view.stable, 'stable')];
  return {
    name: 'share of errors',
    metric: failed.canary,
    meaning: `not more than ${MORE_ERRORS * 100} percentage point above the stable model's`,
    canary,
    stable,
    alarm: { promql: `${canary} > ${stable} + ${MORE_ERRORS}`, act: 'go back' },
  };
}

function latency(view: View, name: string, names: readonly VllmMetricName[]): Watch | undefined {
  const both = engineMetrics(view, names);
  if (both === undefined) return undefined;
  const of = (model: Model, metric: string): string =>
    `histogram_quantile(0.95, sum by (le) (rate(${metric}_bucket{${scraped(view, model, 'engine')}}[${WINDOW}])))`;
  const [canary, stable] = [of(view.canary, both.canary), of(view.stable, both.stable)];
  return {
    name: `${name}, 95 %`,
    metric: both.canary,
    meaning: `not more than ${SLOWER} times the stable model's, where both are meant to be as fast`,
    canary,
    stable,
    alarm: { promql: `${canary} > ${SLOWER} * ${stable}`, act: 'go back' },
  };
}

function queue(view: View): Watch | undefined {
  const both = engineMetrics(view, WAITING);
  if (both === undefined) return undefined;
  const of = (model: Model, metric: string): string => `avg(${metric}{${scraped(view, model, 'engine')}})`;
  const { start } = SCALING_METRICS['vllm:num_requests_waiting'];
  return {
    name: 'requests waiting in a server',
    metric: both.canary,
    meaning: `below ${start}, or the canary has too few replicas for its share: wait for more before the next step`,
    canary: of(view.canary, both.canary),
    stable: of(view.stable, both.stable),
    alarm: { promql: `${of(view.canary, both.canary)} > ${start}`, act: 'wait' },
  };
}

function kvCache(view: View): Watch | undefined {
  const both = engineMetrics(view, KV_CACHE);
  const { generation, version } = view.canary.pool.picker;
  const { plugin } = findPlugin(generation, version, 'utilization-detector');
  const full = plugin?.parameters['kvCacheUtilThreshold']?.default;
  if (both === undefined) return undefined;
  const of = (model: Model, metric: string): string => `max(${metric}{${scraped(view, model, 'engine')}})`;
  const canary = of(view.canary, both.canary);
  return {
    name: 'KV cache in use',
    metric: both.canary,
    meaning: `the fullest server of the canary${typeof full === 'number' ? `; its picker takes one above ${full} for saturated` : ''}`,
    canary,
    stable: of(view.stable, both.stable),
    ...(typeof full === 'number' ? { alarm: { promql: `${canary} > ${full}`, act: 'wait' } } : {}),
  };
}

/** Managed Prometheus names what it scrapes by cluster, namespace and, as `job`, the PodMonitoring. */
function scraped({ cluster }: View, { name, namespace, pool }: Model, by: 'engine' | 'picker'): string {
  return `cluster="${cluster}",namespace="${namespace}",job="${by === 'engine' ? name : pool.picker.name}"`;
}

function engineMetrics(view: View, names: readonly VllmMetricName[]): Record<'stable' | 'canary', string> | undefined {
  const of = ({ engine }: Model): string | undefined =>
    names.find((name) => findMetric(engine.version, name).status === 'exposed');
  return pair(of(view.stable), of(view.canary));
}

function pickerMetrics(
  view: View,
  names: readonly PickerMetricName[],
): Record<'stable' | 'canary', string> | undefined {
  return pair(pickerMetric(view.stable, names), pickerMetric(view.canary, names));
}

function pickerMetric({ pool: { picker } }: Model, names: readonly PickerMetricName[]): string | undefined {
  return names.find((name) => findPickerMetric(picker.generation, picker.version, name).status === 'known');
}

function pair(stable: string | undefined, canary: string | undefined): Record<'stable' | 'canary', string> | undefined {
  return stable === undefined || canary === undefined ? undefined : { stable, canary };
}
