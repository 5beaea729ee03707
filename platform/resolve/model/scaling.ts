import { tryFindScalingMetric } from '../../catalog';
import type { AnyModelDescription, ScalingDescription } from '../../description';
import type { Ledger } from '../ledger';
import { resolveMetricsAdapter, tryResolveMetric } from '../metrics-adapter';
import { byDefault, derived, type Reasoned } from '../origin';
import type { ColdStart } from '../types/pod-life';
import type { CapacityBuffer, HorizontalScaling, ScaledMetric, Scaling, ScalingSpeed } from '../types/scaling';
import type { Targets } from '../types/targets';

/** What an autoscaler's values depend on beside its model's description. */
export interface ScalingContext {
  readonly name: string;
  /** Name of the InferencePool, whose picker may expose the metric; absent: its own. */
  readonly poolName?: string;
  readonly namespace: string;
  readonly project: string;
  /** Name of the cluster. */
  readonly cluster: string;
  readonly targets: Targets;
  readonly vllmVersion: string;
  readonly coldStart: ColdStart;
  /** What a server of one's own exposes in place of vLLM's metrics. */
  readonly own?: OwnMetrics;
}

/** Gauges of a server of one's own. */
export interface OwnMetrics {
  readonly gauges: readonly string[];
  /** The one of requests that wait. */
  readonly queued?: string;
}

const BEST_PRACTICES =
  'https://cloud.google.com/kubernetes-engine/docs/best-practices/machine-learning/inference/autoscaling';
const SPARE_CAPACITY = 'https://cloud.google.com/kubernetes-engine/docs/how-to/capacity-provisioning';
const LLMD_GUIDE = 'llm-d/llm-d, guides/workload-autoscaling';

/** Least window before a pod is let go: as long again as a small model takes to come back. */
const SCALE_DOWN_WINDOW_LEAST_SECONDS = 600;

/** How many pods a model has. */
export function resolveScaling(
  context: ScalingContext,
  given: Pick<AnyModelDescription, 'replicas' | 'scaling'>,
  ledger: Ledger,
): Scaling {
  const { replicas } = given;
  if (replicas === undefined || typeof replicas === 'number') {
    ledger.note('kind', derived('fixed', 'no bounds for an autoscaler are given'));
    return {
      kind: 'fixed',
      replicas: ledger.choose('replicas', replicas, byDefault(1, 'the fewest that serve')),
      unused: ledger.note('unused', derived(Object.keys(given.scaling ?? {}), 'the number of pods is fixed')),
    };
  }
  const { scaling } = given;
  const [first, ...others] = Object.keys(scaling?.metrics ?? {});
  const main = scaling?.metric ?? first;
  const further = scaling?.metric === undefined ? others : Object.keys(scaling.metrics ?? {});
  const metric = ledger.choose('metric', main, defaultMetric(context, replicas.min));
  return {
    kind: ledger.note('kind', derived('hpa' as const, 'bounds are given')),
    minReplicas: ledger.given('minReplicas', replicas.min),
    maxReplicas: ledger.given('maxReplicas', replicas.max),
    ...resolveMetric(context, metric, scaling?.metrics?.[metric]?.target ?? scaling?.target, scaling, ledger),
    further: resolveFurther(context, further, scaling, ledger),
    ...(scaling?.buffer === undefined
      ? {}
      : { buffer: resolveBuffer(context, scaling.buffer, ledger.under('buffer')) }),
    ...resolveSpeeds(context, scaling, ledger),
    unused: ledger.note(
      'unused',
      derived(unusedOf(scaling, replicas.min), "`cooldownSeconds` is KEDA's way to zero and nothing else"),
    ),
  };
}

function resolveBuffer(
  { name }: ScalingContext,
  given: NonNullable<ScalingDescription['buffer']>,
  ledger: Ledger,
): CapacityBuffer {
  return {
    kind: ledger.choose(
      'kind',
      given.kind,
      byDefault(
        'pods',
        'every version of GKE understands pods that give way; CapacityBuffer is a preview',
        SPARE_CAPACITY,
      ),
    ),
    name: ledger.note('name', derived(`${name}-buf`, "the model's name and '-buf'")),
    replicas: ledger.given('replicas', given.replicas),
  };
}

function resolveFurther(
  context: ScalingContext,
  names: readonly string[],
  given: ScalingDescription | undefined,
  ledger: Ledger,
): Record<string, ScaledMetric> {
  if (names.length === 0) return ledger.note('further', byDefault({}, 'one metric decides'));
  const book = ledger.under('further');
  return Object.fromEntries(
    names.map((name) => {
      const own = book.under(name);
      own.given('metric', name);
      return [name, resolveMetric(context, name, given?.metrics?.[name]?.target, given, own)];
    }),
  );
}

function resolveMetric(
  context: ScalingContext,
  metric: string,
  target: number | undefined,
  given: ScalingDescription | undefined,
  ledger: Ledger,
): ScaledMetric {
  const targetType = ledger.note('targetType', targetTypeOf(context, metric));
  return {
    metric,
    targetType,
    target: ledger.choose('target', target, defaultTarget(metric)),
    adapter: resolveMetricsAdapter(context, metric, targetType, given, ledger.under('adapter')),
  };
}

function unusedOf(given: ScalingDescription | undefined, minReplicas: number): string[] {
  const cools = given?.adapter === 'keda' && minReplicas === 0;
  return given?.cooldownSeconds === undefined || cools ? [] : ['cooldownSeconds'];
}

/** Requests that the picker holds back, by the name that each generation gives them. */
const HELD_BACK = {
  'llm-d': 'llm_d_epp_flow_control_queue_size',
  gie: 'inference_extension_flow_control_queue_size',
} as const;

/** Requests on their way, by the name that each generation gives them: the picker counts them itself. */
const IN_FLIGHT = { 'llm-d': 'llm_d_epp_request_running', gie: 'inference_objective_running_requests' } as const;

function defaultMetric({ own, targets }: ScalingContext, minReplicas: number): Reasoned<string> {
  const { generation } = targets.picker;
  if (minReplicas === 0) return derived(HELD_BACK[generation], 'no other metric lives while no pod does', LLMD_GUIDE);
  if (own?.queued !== undefined && own.gauges.includes(own.queued))
    return derived(own.queued, 'queue length follows demand for throughput', BEST_PRACTICES);
  return own !== undefined
    ? derived(IN_FLIGHT[generation], 'the picker counts the requests on their way, whatever the server tells')
    : byDefault(
        'vllm:num_requests_waiting',
        'queue length follows demand for throughput; GPU duty cycle and CPU do not',
        BEST_PRACTICES,
      );
}

function targetTypeOf(context: ScalingContext, metric: string): Reasoned<HorizontalScaling['targetType']> {
  const average = tryResolveMetric(context, metric)?.source === 'External' && isAverage(metric);
  return average
    ? derived('Value', "the picker's average over the pool: dividing it by the pods again would shrink it")
    : derived('AverageValue', 'what each pod has to bear');
}

function isAverage(metric: string): boolean {
  return (tryFindScalingMetric(metric)?.target ?? (/_average_/.test(metric) ? 'Value' : 'AverageValue')) === 'Value';
}

function defaultTarget(metric: string): Reasoned<number> {
  const row = tryFindScalingMetric(metric);
  return row === undefined || metric === 'vllm:num_requests_waiting'
    ? byDefault(5, 'where Google advises to start: 3 to 5 waiting requests a replica', BEST_PRACTICES)
    : byDefault(row.start, `where to start with it: ${row.follows}`, row.source);
}

function resolveSpeeds(
  { coldStart }: ScalingContext,
  given: ScalingDescription | undefined,
  ledger: Ledger,
): Pick<HorizontalScaling, 'scaleUp' | 'scaleDown'> {
  const minute = 60;
  const start = Math.ceil(coldStart.engineStartSeconds / minute) * minute;
  const scaleUp = { stabilizationWindowSeconds: 0, pods: 2, periodSeconds: 60 };
  const scaleDown = {
    stabilizationWindowSeconds: Math.min(WINDOW_MOST_SECONDS, Math.max(SCALE_DOWN_WINDOW_LEAST_SECONDS, start)),
    pods: 1,
    periodSeconds: 120,
  };
  return {
    scaleUp: speed('scaleUp', given?.behavior?.scaleUp, scaleUp, 'a queue hurts at once', ledger),
    scaleDown: speed(
      'scaleDown',
      given?.behavior?.scaleDown,
      scaleDown,
      `a replica that was let go takes ${coldStart.engineStartSeconds} s to come back even to a node that is still there`,
      ledger,
    ),
  };
}

/** What HorizontalPodAutoscaler v2 takes at the most. */
const WINDOW_MOST_SECONDS = 3600;

function speed(
  field: 'scaleUp' | 'scaleDown',
  given: Partial<Record<keyof ScalingSpeed, number | undefined>> | undefined,
  otherwise: ScalingSpeed,
  because: string,
  ledger: Ledger,
): ScalingSpeed {
  if (given === undefined) return ledger.note(field, byDefault(otherwise, because));
  const book = ledger.under(field);
  const choose = (name: keyof ScalingSpeed): number =>
    book.choose(name, given[name], byDefault(otherwise[name], because));
  return {
    stabilizationWindowSeconds: choose('stabilizationWindowSeconds'),
    pods: choose('pods'),
    periodSeconds: choose('periodSeconds'),
  };
}
