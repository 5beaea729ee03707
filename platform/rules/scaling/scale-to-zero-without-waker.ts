import { SCALING_METRICS, tryFindScalingMetric, type ScalingMetric } from '../../catalog';
import { type Model, scaledMetricsOf } from '../../resolve';
import type { Rule } from '../rule';
import { scaledMetrics, scaleOn, type ScaledModel } from './scaled-model';

/** The last pod takes the metric with it. */
export const scaleToZeroWithoutWaker = {
  name: 'scale-to-zero-without-waker',
  severity: 'error',
  summary: 'A model that may go to no pods, scaled on a metric that cannot bring back the first.',
  why:
    "What the pods expose is gone when they are, and the picker's averages say nothing of an empty pool: once at zero the " +
    'model stays there, and every request fails. Only the requests that the picker holds back rise without a pod.',
  source: 'llm-d/llm-d#1192, llm-d/llm-d#1981, kserve/kserve#3561, vllm-project/production-stack#853',
  check: (platform) =>
    scaledMetrics(platform)
      .filter(({ model, scaling, row, standing }) => {
        if (scaling.minReplicas > 0 || row?.wakesFromZero === true || standing.origin === 'nobody') return false;
        return isAlwaysAwake(scaling.metric) || (scaling === model.scaling && !isWoken(model));
      })
      .map((scaled) => ({
        path: scaled.path.metric,
        message: `at zero pods ${scaled.scaling.metric} ${withoutPods(scaled)}`,
        given: scaled.scaling.metric,
        allowed: 'the flow control queue of the picker, or a minimum of 1',
        fix: scaleOn(WAKING[platform.targets.picker.generation]),
      })),
} satisfies Rule;

/** One that wakes is enough: the metric that asks for most pods has its way. */
function isWoken({ scaling }: Model): boolean {
  return (
    scaling.kind === 'hpa' &&
    scaledMetricsOf(scaling).some(({ metric }) => tryFindScalingMetric(metric)?.wakesFromZero === true)
  );
}

function isAlwaysAwake(metric: string): boolean {
  return /_pool_saturation$/.test(metric);
}

function withoutPods({ standing, scaling }: ScaledModel): string {
  if (standing.origin === 'engine') return 'is exposed by nobody';
  if (isAlwaysAwake(scaling.metric)) return 'is 1: an empty pool counts as full, so that it never stays empty';
  return 'says nothing of the requests that wait';
}

const names = Object.entries<ScalingMetric>(SCALING_METRICS).flatMap(([name, row]) =>
  row.wakesFromZero ? [name] : [],
);

/** The waking metric by the name that each generation gives it. */
const WAKING = {
  'llm-d': names.find((name) => name.startsWith('llm_d')) ?? '',
  gie: names.find((name) => name.startsWith('inference')) ?? '',
} as const;
