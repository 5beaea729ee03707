import * as fc from 'fast-check';
import { ACCELERATOR_QUOTAS, ACCELERATORS } from '../../../platform/catalog';
import { quotaNeeded, type QuotaPool } from '../../../platform/sizing';
import { quickstartPlatform } from '../../fixtures/platform';

const pool = (changes: Partial<QuotaPool> = {}): QuotaPool => ({
  name: 'p',
  nodes: { max: 3 },
  spot: false,
  flexStart: false,
  queuedProvisioning: false,
  accelerator: { name: 'nvidia-l4', kind: 'gpu', deviceCount: 2 },
  upgrade: { strategy: 'SURGE', maxSurge: 0 },
  ...changes,
});
const needsOf = (...pools: readonly QuotaPool[]) =>
  quotaNeeded({
    project: 'example-project',
    region: 'europe-west1',
    nodePools: Object.fromEntries(pools.map((one, index) => [`p${index}`, one])),
  }).map(({ metric, amount }) => [metric, amount]);

describe('the quota needed', () => {
  test('of the quickstart is three L4, with the commands that show what there is', () => {
    expect(quotaNeeded(quickstartPlatform())).toEqual([
      expect.objectContaining({
        metric: 'NVIDIA_L4_GPUS',
        region: 'europe-west1',
        amount: 3,
        command:
          "gcloud compute regions describe europe-west1 --project=example-project --flatten='quotas[]' --format='table(quotas.metric,quotas.limit,quotas.usage)' | grep -w NVIDIA_L4_GPUS",
      }),
      expect.objectContaining({ metric: 'GPUS_ALL_REGIONS', region: 'global', amount: 3 }),
    ]);
  });

  test.each([
    ['on demand', {}, 'NVIDIA_L4_GPUS'],
    ['Spot', { spot: true }, 'PREEMPTIBLE_NVIDIA_L4_GPUS'],
    ['flex-start', { flexStart: true }, 'PREEMPTIBLE_NVIDIA_L4_GPUS'],
    ['queued', { queuedProvisioning: true }, 'PREEMPTIBLE_NVIDIA_L4_GPUS'],
    ['any reservation', { reservation: 'any' as const }, 'NVIDIA_L4_GPUS'],
  ])('%s counts against the right one', (_, changes, metric) => {
    expect(needsOf(pool(changes))[0]).toEqual([metric, 6]);
  });

  test('is none where nodes come out of a named reservation, or have no accelerator', () => {
    expect(needsOf(pool({ reservation: { name: 'mine' } }), pool({ accelerator: undefined }))).toEqual([]);
  });

  test.each([
    ['a surge', { strategy: 'SURGE', maxSurge: 1 }, 8],
    ['a second set', { strategy: 'BLUE_GREEN' }, 12],
  ] as const)('counts %s of nodes while they upgrade', (_, upgrade, amount) => {
    expect(needsOf(pool({ upgrade }))[0]).toEqual(['NVIDIA_L4_GPUS', amount]);
  });

  test('of a reservation that is made is all that it keeps', () => {
    expect(needsOf(pool({ reservation: { name: 'made', create: { count: 5 } } }))[0]).toEqual(['NVIDIA_L4_GPUS', 10]);
  });

  test.each([
    ['an L4', { name: 'nvidia-l4' }, {}, 'NVIDIA-L4-GPUS-per-project-region', undefined],
    ['Spot', { name: 'nvidia-l4' }, { spot: true }, 'PREEMPTIBLE-NVIDIA-L4-GPUS-per-project-region', undefined],
    ['an H100', { name: 'nvidia-h100-80gb' }, {}, 'GPUS-PER-GPU-FAMILY-per-project-region', 'NVIDIA_H100'],
  ] as const)('of %s is known to the Cloud Quotas API', (_, { name }, changes, quotaId, family) => {
    const accelerator = { name, kind: 'gpu', deviceCount: 1 } as const;
    const [need] = quotaNeeded({
      project: 'example-project',
      region: 'europe-west1',
      nodePools: { p: pool({ accelerator, ...changes }) },
    });
    expect(need?.preference).toEqual({
      quotaId,
      dimensions: { region: 'europe-west1', ...(family === undefined ? {} : { gpu_family: family }) },
    });
    if (family !== undefined) expect(need?.command).toContain(`gcloud beta quotas info describe ${quotaId} `);
  });

  test('of TPUs is in chips, and not among all GPUs', () => {
    const accelerator = { name: 'tpu-v6e-slice', kind: 'tpu', deviceCount: 4 } as const;
    expect(needsOf(pool({ accelerator }))).toEqual([['TPU_V6E', 12]]);
  });

  test('over all regions is the sum of all GPUs, however they are obtained', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ spot: fc.boolean(), max: fc.integer({ min: 1, max: 9 }) }), { minLength: 1 }),
        (all) => {
          const needs = needsOf(...all.map(({ spot, max }) => pool({ spot, nodes: { max } })));
          const sum = all.reduce((total, { max }) => total + 2 * max, 0);
          expect(needs.at(-1)).toEqual(['GPUS_ALL_REGIONS', sum]);
          expect(needs.slice(0, -1).reduce((total, [, amount]) => total + Number(amount), 0)).toBe(sum);
        },
      ),
    );
  });
});

test('every accelerator has its quotas, and no two the same', () => {
  expect(Object.keys(ACCELERATOR_QUOTAS).sort()).toEqual(Object.keys(ACCELERATORS).sort());
  const metrics = Object.values(ACCELERATOR_QUOTAS).flatMap(({ standard, preemptible }) => [standard, preemptible]);
  expect(new Set(metrics).size).toBe(metrics.length);
});
