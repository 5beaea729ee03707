import fc from 'fast-check';

import {
  CLOSED_API_PRICES,
  findMachineType,
  GPU_PRICES,
  MACHINE_TYPES,
  type MachineType,
  OPEN_API_PRICES,
  PLATFORM_PRICES,
  pricedRegions,
  tryAttachAccelerator,
  tryFindMachineType,
  tryFindNodePrice,
  VM_PRICES,
} from '../../../platform/catalog';

const PRICED = Object.values(MACHINE_TYPES).filter((machineType) => pricedRegions(machineType).length > 0);

describe('prices of nodes', () => {
  test.each(Object.keys(VM_PRICES))('%s is a known machine type', (name) => {
    expect(tryFindMachineType(name)).toBeDefined();
  });

  test.each([
    ['g2-standard-4', 'us-central1', 0.705, 0.01],
    ['a3-highgpu-8g', 'us-central1', 88.49, 0.01],
    ['ct6e-standard-4t', 'us-east5', 2.7 * 4, 0.001],
    ['ct5lp-hightpu-1t', 'us-central1', 1.2, 0.001],
    ['e2-standard-4', 'us-central1', 0.134, 0.01],
  ] as const)('%s in %s costs %d USD an hour on demand', (name, region, usd, tolerance) => {
    const price = tryFindNodePrice(findMachineType(name), region)?.onDemand ?? 0;

    expect(Math.abs(price - usd) / usd).toBeLessThan(tolerance);
  });

  test('of a pair of GPUs are twice those of one', () => {
    const [one, two] = (['a2-highgpu-1g', 'a2-highgpu-2g'] as const).map(
      (name) => tryFindNodePrice(findMachineType(name), 'us-central1')?.onDemand ?? 0,
    );

    expect(two! / one!).toBeCloseTo(2, 4);
  });

  test('with GPUs attached are machine and GPUs together', () => {
    const machine = findMachineType('n1-standard-8');
    const bare = tryFindNodePrice(machine, 'us-central1')?.onDemand ?? 0;
    const attached = tryAttachAccelerator(machine, 'nvidia-tesla-t4', 2)!;

    expect(tryFindNodePrice(attached, 'us-central1')?.onDemand).toBeCloseTo(bare + 0.7, 6);
    expect(tryFindNodePrice(attached, 'us-east4')).toBeUndefined();
  });

  test('say which source they have, and fall from on demand over Spot or commitments', () => {
    fc.assert(
      fc.property(fc.constantFrom(...PRICED), fc.nat(), (machineType: MachineType, pick) => {
        const regions = pricedRegions(machineType);
        const price = tryFindNodePrice(machineType, regions[pick % regions.length]!)!;
        const lower = [price.spot, price.cud1Year, price.cud3Years].filter((usd) => usd !== null);
        expect(price.source.length).toBeGreaterThan(0);
        expect(price.onDemand ?? price.spot).toBeGreaterThan(0);
        for (const usd of lower) expect(usd).toBeLessThan(price.onDemand ?? Number.POSITIVE_INFINITY);
        if (price.cud1Year !== null) expect(price.cud3Years).toBeLessThan(price.cud1Year);
      }),
    );
  });

  test.each(['a4x-highgpu-4g', 'tpu7x-standard-4t', 'a4-highgpu-8g'] as const)(
    '%s has none that was published',
    (name) => {
      expect(pricedRegions(findMachineType(name))).toEqual([]);
    },
  );

  test('tell what they leave out', () => {
    expect(tryFindNodePrice(findMachineType('a3-ultragpu-8g'), 'us-central1')?.note).toContain('local SSD');
    expect(GPU_PRICES.filter(({ accelerator }) => accelerator === 'nvidia-b200')).toHaveLength(4);
  });
});

describe('other prices', () => {
  test('of the platform carry their source', () => {
    for (const part of Object.values(PLATFORM_PRICES)) expect(part.source).not.toBe('');
  });

  test.each(
    [...CLOSED_API_PRICES, ...OPEN_API_PRICES].map((price) => [`${price.provider} ${price.model}`, price] as const),
  )(
    '%s: reading costs no more than writing, cached reading less',
    (_, { inputUsdPerMillion, outputUsdPerMillion, cachedInputUsdPerMillion = 0, asOf }) => {
      expect(inputUsdPerMillion).toBeLessThanOrEqual(outputUsdPerMillion);
      expect(cachedInputUsdPerMillion).toBeLessThan(inputUsdPerMillion);
      expect(asOf).toMatch(/^20\d\d-\d\d-\d\d$/);
    },
  );
});
