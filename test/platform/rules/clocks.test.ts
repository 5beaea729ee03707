import fc from 'fast-check';

import { accept, Refusal, type Model, type Platform } from '../../../platform';
import { change, goodDescription } from '../../fixtures/description';

const optional = (...values: readonly number[]) => fc.option(fc.constantFrom(...values), { nil: undefined });

/** Times as somebody may give them, each on its own. */
const clocks = fc.record({
  spot: fc.boolean(),
  fromZero: fc.boolean(),
  vllm: fc.constantFrom('0.11.0', '0.17.1', '0.18.0', '0.30.0'),
  weights: fc.constantFrom('google/gemma-2-2b-it', 'Qwen/Qwen3-8B', 'google/gemma-3-4b-it'),
  requestTimeoutSeconds: optional(10, 30, 31, 300, 900, 3600, 86_400),
  queueTtlSeconds: optional(30, 600, 1500, 5000),
  cooldownSeconds: optional(60, 1500, 5000),
  life: fc.record({
    startupBudgetSeconds: optional(60, 299, 600, 3600),
    preStopSeconds: optional(0, 3, 5, 30, 120),
    shutdownTimeoutSeconds: optional(0, 9, 60, 120, 3600, 7200),
    terminationGracePeriodSeconds: optional(1, 15, 30, 60, 160, 3600, 7200),
  }),
});

type Clocks = typeof clocks extends fc.Arbitrary<infer T> ? T : never;

test('clocks that are not refused outlast the ones that they wait for', () => {
  fc.assert(
    fc.property(clocks, (drawn) => {
      const platform = tryAccept(drawn);
      const model = platform?.models['gemma'];
      if (model !== undefined) expectOrder(model, drawn);
    }),
    { numRuns: 400 },
  );
});

test('without a time of their own all clocks are in order, with a request timeout of any length', () => {
  const bare = fc.record({ spot: fc.boolean(), requestTimeoutSeconds: fc.integer({ min: 31, max: 86_400 }) });
  fc.assert(
    fc.property(bare, (drawn) => {
      const { spot, requestTimeoutSeconds } = drawn;
      const description = changed({
        'nodePools.l4.spot': spot,
        'models.gemma.requestTimeoutSeconds': requestTimeoutSeconds,
      });

      expect(accept('test', description).warnings).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

function expectOrder({ life, pool, engine, scaling }: Model, { spot }: Clocks): void {
  const { startup } = life.probes;
  const { coldStart } = life;
  const drain = life.preStopSeconds + (life.shutdownTimeoutSeconds ?? 0);
  const budget = startup.periodSeconds * startup.failureThreshold;

  expect(budget).toBeGreaterThanOrEqual(coldStart.engineStartSeconds);
  expect(Number(engine.env['VLLM_ENGINE_READY_TIMEOUT_S'] ?? 600)).toBeGreaterThanOrEqual(Math.min(budget, 600));
  expect(life.progressDeadlineSeconds).toBeGreaterThanOrEqual(coldStart.nodeProvisioningSeconds + budget + drain);
  expect(life.terminationGracePeriodSeconds).toBeGreaterThan(drain);
  if (spot) expect(drain).toBeLessThan(15);
  expect(pool.drainingTimeoutSeconds).toBeLessThanOrEqual(3600);
  expect(pool.backendTimeoutSeconds).toBeGreaterThan(30);
  if (scaling.kind === 'fixed' || scaling.minReplicas > 0) return;
  expect(pool.picker.queueTtlSeconds).toBeGreaterThanOrEqual(coldStart.totalSeconds);
  if (scaling.adapter.name === 'keda') {
    expect(scaling.adapter.cooldownSeconds).toBeGreaterThanOrEqual(coldStart.totalSeconds);
  }
}

/** The platform where it is not refused; whatever else is thrown fails the test. */
function tryAccept({ spot, fromZero, vllm, weights, ...drawn }: Clocks): Platform | undefined {
  const { requestTimeoutSeconds, queueTtlSeconds, cooldownSeconds, life } = drawn;
  try {
    return accept(
      'test',
      changed({
        'targets.vllm': vllm,
        'nodePools.l4.spot': spot,
        'models.gemma.weights': weights,
        'models.gemma.replicas': { min: fromZero ? 0 : 1, max: 3 },
        'models.gemma.scaling': { adapter: fromZero ? 'keda' : 'stackdriver', cooldownSeconds },
        'models.gemma.requestTimeoutSeconds': requestTimeoutSeconds,
        'models.gemma.picker': { queueTtlSeconds },
        'models.gemma.life': life,
      }),
    ).platform;
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

function changed(changes: Readonly<Record<string, unknown>>): unknown {
  return Object.entries(changes).reduce<unknown>(
    (description, [path, value]) => change(description as never, path, value),
    goodDescription(),
  );
}
