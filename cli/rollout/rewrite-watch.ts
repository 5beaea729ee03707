import { findPickerMetric, type PickerMetricName } from '../../platform/catalog';
import type { RewriteLadder } from './rewrite';
import { ANSWERS_MIN, ERRORS, MORE_ERRORS, REQUESTS, SLOWER, type Watch, WINDOW } from './terms';

/** Names in the order in which they are preferred: the later ones are what the older generation has. */
const FIRST_TOKEN: readonly PickerMetricName[] = [
  'llm_d_epp_request_ttft_seconds',
  'inference_objective_request_ttft_seconds',
];
const DURATION: readonly PickerMetricName[] = [
  'llm_d_epp_request_duration_seconds',
  'inference_objective_request_duration_seconds',
];

/**
 * What to look at while names of one model are exchanged. Both are served by the same pods, whose own metrics do not tell them
 * apart; the picker's do, by what clients said and by what took its place.
 */
export function rewriteWatchesOf(ladder: RewriteLadder): Watch[] {
  return [
    share(ladder),
    errors(ladder),
    latency(ladder, 'time to first token', FIRST_TOKEN),
    latency(ladder, 'time of a whole answer', DURATION),
  ].filter((watch) => watch !== undefined);
}

function share(ladder: RewriteLadder): Watch | undefined {
  const metric = metricOf(ladder, REQUESTS);
  if (metric === undefined) return undefined;
  const rate = (target?: string): string => `sum(rate(${metric}{${labels(ladder, target)}}[${WINDOW}]))`;
  return {
    name: 'share of requests',
    metric,
    meaning: `near the step's share, and after at least ${ANSWERS_MIN} requests of the canary: fewer say little of errors`,
    canary: `${rate(ladder.canary.model)} / ${rate()}`,
  };
}

function errors(ladder: RewriteLadder): Watch | undefined {
  const [failed, all] = [metricOf(ladder, ERRORS), metricOf(ladder, REQUESTS)];
  if (failed === undefined || all === undefined) return undefined;
  const of = (target: string): string => {
    const rate = (metric: string): string => `sum(rate(${metric}{${labels(ladder, target)}}[${WINDOW}]))`;
    return `((${rate(failed)} / ${rate(all)}) or vector(0))`;
  };
  const [canary, stable] = [of(ladder.canary.model), of(ladder.stable.model)];
  return {
    name: 'share of errors',
    metric: failed,
    meaning: `not more than ${MORE_ERRORS * 100} percentage point above that of the stable name`,
    canary,
    stable,
    alarm: { promql: `${canary} > ${stable} + ${MORE_ERRORS}`, act: 'go back' },
  };
}

function latency(ladder: RewriteLadder, name: string, names: readonly PickerMetricName[]): Watch | undefined {
  const metric = metricOf(ladder, names);
  if (metric === undefined) return undefined;
  const of = (target: string): string =>
    `histogram_quantile(0.95, sum by (le) (rate(${metric}_bucket{${labels(ladder, target)}}[${WINDOW}])))`;
  const [canary, stable] = [of(ladder.canary.model), of(ladder.stable.model)];
  return {
    name: `${name}, 95 %`,
    metric,
    meaning: `not more than ${SLOWER} times that of the stable name, where both are meant to be as fast`,
    canary,
    stable,
    alarm: { promql: `${canary} > ${SLOWER} * ${stable}`, act: 'go back' },
  };
}

function labels({ model, name, platform }: RewriteLadder, target?: string): string {
  const scraped = `cluster="${platform.cluster.name}",namespace="${model.namespace}",job="${model.pool.picker.name}"`;
  const said = `${scraped},model_name="${quoted(name)}"`;
  return target === undefined ? said : `${said},target_model_name="${quoted(target)}"`;
}

function quoted(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll('"', '\\"');
}

function metricOf({ model }: RewriteLadder, names: readonly PickerMetricName[]): PickerMetricName | undefined {
  const { generation, version } = model.pool.picker;
  return names.find((name) => findPickerMetric(generation, version, name).status === 'known');
}
