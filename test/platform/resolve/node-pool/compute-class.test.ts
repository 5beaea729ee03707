import * as fc from 'fast-check';
import { accept, Refusal, type PlatformDescription } from '../../../../platform';
import { poolsOf, tryFindPoolOf } from '../../../../platform/resolve';
import { fallBack } from '../../../conformance/environments/accelerators';

const POOLS = ['reserved', 'on-demand', 'flex', 'spot'] as const;

/** The chain with these pools only, in this order. */
function chainOf(pools: readonly string[]): PlatformDescription {
  const nodePools = Object.fromEntries(pools.map((name) => [name, fallBack.nodePools[name]!]));
  const computeClasses = { l4: { priorities: pools.map((nodePool) => ({ nodePool })) } };
  return { ...fallBack, cluster: {}, nodePools, computeClasses, models: { gemma: { ...model, replicas: 1 } } };
}

const model = fallBack.models['gemma']!;

describe('a model on a compute class', () => {
  test('is sized for the weakest node, whichever pools there are and in whatever order', () => {
    const chains = fc.shuffledSubarray([...POOLS], { minLength: 1 });
    fc.assert(
      fc.property(chains, (pools) => {
        const { platform } = accept('chain', chainOf(pools));
        const { resources, life, nodePool, computeClass } = platform.models['gemma']!;
        expect([nodePool, computeClass]).toEqual([pools[0], 'l4']);
        for (const name of pools) {
          const { allocatable, accelerator, taints, labels } = platform.nodePools[name]!;
          expect(resources.cpuMillis).toBeLessThanOrEqual(allocatable.cpuMillis);
          expect(resources.memoryMib).toBeLessThanOrEqual(allocatable.memoryMib);
          expect(resources.ephemeralStorageMib).toBeLessThanOrEqual(allocatable.ephemeralStorageMib);
          expect(resources.accelerator.count).toBeLessThanOrEqual(accelerator?.count ?? 0);
          expect(labels['cloud.google.com/compute-class']).toBe('l4');
          expect(taints).toContainEqual({ key: 'cloud.google.com/compute-class', value: 'l4', effect: 'NoSchedule' });
        }
        // A Spot VM may be any of its nodes as soon as one pool is of them.
        expect(life.terminationGracePeriodSeconds).toBe(pools.includes('spot') ? 15 : 160);
        expect(poolsOf(platform, platform.models['gemma']!).map(({ name }) => name)).toEqual(pools);
      }),
      { numRuns: 12 },
    );
  });

  test('has the nodes of all pools together', () => {
    const { platform } = accept('chain', chainOf(['reserved', 'spot']));
    expect(tryFindPoolOf(platform, platform.models['gemma']!)?.nodes).toEqual({ min: 0, max: 6 });
    expect(tryFindPoolOf(platform, platform.models['gemma']!)?.zones).toEqual(['europe-west4-a', 'europe-west4-c']);
  });

  test('costs what the first pools with room cost', () => {
    const replicas = { min: 3, max: 3 };
    const { cost } = accept('chain', {
      ...chainOf(['reserved', 'spot']),
      models: { gemma: { ...model, replicas } },
    }).platform;
    const alone = accept('chain', { ...chainOf(['reserved', 'spot']), models: { gemma: { ...model, replicas: 2 } } })
      .platform.cost;
    expect(Object.keys(cost.atMinimum.parts)).toContain('spot');
    expect(cost.atMinimum.usd).toBeGreaterThan(alone.atMinimum.usd);
  });

  test('images are preloaded only where every pool has them', () => {
    const secondaryBootDisks = [{ diskImage: 'global/images/vllm', mode: 'CONTAINER_IMAGE_CACHE' as const }];
    const pulled = (pools: readonly string[]): number | undefined => {
      const description = chainOf(['reserved', 'spot']);
      for (const name of pools) Object.assign(description.nodePools[name]!, { secondaryBootDisks });
      const { life } = accept('chain', structuredClone(description)).platform.models['gemma']!;
      for (const name of pools) Object.assign(description.nodePools[name]!, { secondaryBootDisks: undefined });
      return life.coldStart.imagePullSeconds;
    };
    expect(pulled(['reserved'])).toBeGreaterThan(100);
    expect(pulled(['reserved', 'spot'])).toBe(10);
  });
});

test.each([
  ['a class without a pool', { priorities: [{ machineType: 'g2-standard-12' }] }, 'computeClasses.l4.priorities'],
  [
    'a pool with more to say',
    { priorities: [{ nodePool: 'spot', spot: true }] },
    'computeClasses.l4.priorities.0.spot',
  ],
  ['neither pool nor machine', { priorities: [{ nodePool: 'spot' }, {}] }, 'computeClasses.l4.priorities.1.nodePool'],
  ['a pool that nobody describes', { priorities: [{ nodePool: 'spit' }] }, 'computeClasses.l4.priorities.0.nodePool'],
])('%s is refused', (_, given, path) => {
  expect(findingsAt({ ...fallBack, computeClasses: { l4: given } })).toContain(path);
});

test.each(['gke-l4', 'autopilot', 'default', 'L4'])('a class cannot be called %s', (name) => {
  const computeClasses = { [name]: { priorities: [{ nodePool: 'spot' }] } };
  expect(findingsAt({ ...fallBack, computeClasses })).toContain(`computeClasses.${name}`);
});

test('a model has a pool or a class that is there, never both', () => {
  expect(findingsAt({ ...fallBack, models: { gemma: { ...model, computeClass: 'l5' } } })).toEqual([
    'models.gemma.computeClass',
  ]);
  expect(findingsAt({ ...fallBack, models: { gemma: { ...model, nodePool: 'spot' } } })).toContain(
    'models.gemma.computeClass',
  );
});

function findingsAt(description: unknown): string[] {
  try {
    return accept('chain', description).warnings.map(({ path }) => path);
  } catch (error) {
    if (error instanceof Refusal) return error.findings.map(({ path }) => path);
    throw error;
  }
}
