import fc from 'fast-check';

import {
  ACCELERATOR_METRICS,
  GKE_MINORS,
  metricsOf,
  PICKER_GENERATIONS,
  pickerMetricsOf,
  SCALING_METRICS,
  VLLM_METRIC_NAMES,
  VLLM_RELEASES,
  type PickerGeneration,
} from '../../../platform/catalog';
import { accept, Refusal, type Model } from '../../../platform';
import { change, goodDescription } from '../../fixtures/description';

const PICKERS = Object.entries(PICKER_GENERATIONS).flatMap(([generation, { versions }]) =>
  versions.map((version) => ({ generation: generation as PickerGeneration, version })),
);

const METRICS = [
  ...Object.keys(SCALING_METRICS),
  ...VLLM_METRIC_NAMES,
  ...PICKERS.flatMap(({ generation, version }) => pickerMetricsOf(generation, version)),
  ...Object.keys(ACCELERATOR_METRICS),
  'vllm:gpu_cache_usage_percent',
  'vllm_num_requests_waiting',
  'DCGM_FI_DEV_GPU_UTIL',
];

/** An autoscaler as somebody may describe it, with the versions that it has to go with. */
const autoscalers = fc.record({
  vllm: fc.constantFrom(...VLLM_RELEASES.slice(-30)),
  picker: fc.constantFrom(...PICKERS),
  gke: fc.constantFrom(...GKE_MINORS),
  replicas: fc.record({ min: fc.nat(3), max: fc.integer({ min: 1, max: 3 }) }),
  metric: fc.option(fc.constantFrom(...new Set(METRICS)), { nil: undefined }),
  target: fc.option(fc.constantFrom(0.01, 0.5, 0.8, 0.95, 1, 5, 16, 80, 240, 300), { nil: undefined }),
  adapter: fc.constantFrom(undefined, 'stackdriver', 'keda'),
  maxNumSeqs: fc.option(fc.constantFrom(1, 16, 256), { nil: undefined }),
});

type Autoscaler = typeof autoscalers extends fc.Arbitrary<infer T> ? T : never;

const PERCENT = 100;
const TOLERANCE = 1.1;

test('an autoscaler that is not refused sees its metric, can pass its target, and can come back from where it goes', () => {
  fc.assert(
    fc.property(autoscalers, (autoscaler) => {
      const model = tryAccept(autoscaler);
      if (model?.scaling.kind !== 'hpa') return;
      const { metric, target, adapter, minReplicas } = model.scaling;

      expect(exposedGauges(autoscaler)).toContain(metric);
      expect(target * TOLERANCE).toBeLessThan(most(metric, model));
      if (minReplicas > 0) return;
      expect(metric).toMatch(/_flow_control_queue_size$/);
      expect(model.pool.picker.config['featureGates']).toEqual(['flowControl']);
      expect(model.pool.picker.queueTtlSeconds).toBeGreaterThanOrEqual(model.life.coldStart.totalSeconds);
      expect(adapter.name === 'keda' || autoscaler.gke === '1.37').toBe(true);
    }),
    { numRuns: 400 },
  );
});

/** The model where the autoscaler is not refused; whatever else is thrown fails the test. */
function tryAccept({ vllm, picker, gke, replicas, maxNumSeqs, ...scaling }: Autoscaler): Model | undefined {
  const changes = {
    targets: { vllm, picker, gke },
    'models.gemma.replicas': { min: Math.min(replicas.min, replicas.max), max: replicas.max },
    'models.gemma.scaling': JSON.parse(JSON.stringify(scaling)) as unknown,
    ...(maxNumSeqs === undefined ? {} : { 'models.gemma.engine': { maxNumSeqs } }),
  };
  const description = Object.entries(changes).reduce<unknown>(
    (changed, [path, value]) => change(changed as never, path, value),
    goodDescription(),
  );
  try {
    return accept('test', description).platform.models['gemma'];
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

/** By the tables, past the look-ups that the rules make. */
function exposedGauges({ vllm, picker }: Autoscaler): string[] {
  const engine = metricsOf(vllm).filter(
    ({ type, hidden, engines }) => type === 'gauge' && !hidden && engines.includes('v1'),
  );
  return [
    ...engine.map(({ name }) => name),
    ...pickerMetricsOf(picker.generation, picker.version),
    'kubernetes.io|container|accelerator|duty_cycle',
  ];
}

/** What a value of that kind can reach at all. */
function most(metric: string, { engine }: Model): number {
  if (/duty_cycle$/.test(metric)) return PERCENT;
  if (/_perc$|_utilization$/.test(metric)) return 1;
  return /running_requests$|num_requests_running$/.test(metric) && !/^inference_(objective|model)/.test(metric)
    ? (engine.maxNumSeqs ?? 256)
    : Infinity;
}
