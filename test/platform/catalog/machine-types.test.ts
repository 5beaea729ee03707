import fc from 'fast-check';

import {
  type AcceleratorName,
  ACCELERATORS,
  findMachineType,
  MACHINE_TYPES,
  type MachineType,
  tryAttachAccelerator,
  tryFindMachineType,
} from '../../../platform/catalog';

const ALL: [string, MachineType][] = Object.entries(MACHINE_TYPES);
const WITH_TOPOLOGY = ALL.filter(([, { topologies }]) => topologies !== undefined);

describe('each machine type', () => {
  test.each(ALL)('%s knows its name, its series and its source', (name, machineType) => {
    expect(machineType.name).toBe(name);
    expect(name.startsWith(`${machineType.series}-`)).toBe(true);
    expect(machineType.source.length).toBeGreaterThan(0);
    expect(machineType.asOf).toMatch(/^20\d\d-\d\d-\d\d$/);
    expect(machineType.bootDiskTypes?.length).toBeGreaterThan(0);
  });

  test.each(ALL)('%s has accelerators that exist, or none', (_, { accelerator, acceleratorCount, attachable }) => {
    if (accelerator === undefined) {
      expect(acceleratorCount).toBe(0);
    } else {
      expect(Object.keys(ACCELERATORS)).toContain(accelerator);
      expect(Number.isInteger(acceleratorCount) && acceleratorCount > 0).toBe(true);
    }
    for (const offer of attachable ?? []) expect(Object.keys(ACCELERATORS)).toContain(offer.accelerator);
  });

  test.each(ALL)('%s leaves pods less than it has, but most of it', (_, { vcpus, memoryGib, allocatable }) => {
    expect(allocatable.cpuMillis).toBeLessThan(vcpus * 1000);
    expect(allocatable.cpuMillis).toBeGreaterThan(vcpus * 930);
    expect(allocatable.memoryMib).toBeLessThan(memoryGib * 1024);
    expect(allocatable.memoryMib).toBeGreaterThan(memoryGib * 1024 * 0.65);
  });

  test.each(ALL)('%s counts its local SSDs', (_, { localSsd }) => {
    if (localSsd?.mode === 'bundled') expect(localSsd.count).toBeGreaterThan(0);
    if (localSsd?.mode === 'none') expect(localSsd.count).toBe(0);
  });
});

describe('a machine type', () => {
  test.each([
    ['g2-standard-8', { accelerator: 'nvidia-l4', acceleratorCount: 1, vcpus: 8, memoryGib: 32 }],
    ['a3-highgpu-8g', { accelerator: 'nvidia-h100-80gb', acceleratorCount: 8, vcpus: 208 }],
    ['a2-megagpu-16g', { accelerator: 'nvidia-tesla-a100', acceleratorCount: 16 }],
    ['g4-standard-6', { accelerator: 'nvidia-rtx-pro-6000', acceleratorCount: 1, acceleratorShare: 0.125 }],
    ['a4x-highgpu-4g', { accelerator: 'nvidia-gb200', cpuArchitecture: 'arm64' }],
    ['ct6e-standard-8t', { accelerator: 'tpu-v6e-slice', acceleratorCount: 8, topologies: ['2x4'] }],
    ['n1-standard-8', { acceleratorCount: 0, memoryGib: 30 }],
    ['c4-standard-4', { memoryGib: 15, bootDiskTypes: ['hyperdisk-balanced'] }],
  ] as const)('%s is as Google lists it', (name, facts) => {
    expect(MACHINE_TYPES[name]).toMatchObject(facts);
  });

  test.each(['a3-highgpu-1g', 'a3-highgpu-4g', 'a3-ultragpu-8g', 'a4-highgpu-8g'] as const)(
    '%s cannot be had on demand',
    (name) => {
      expect(MACHINE_TYPES[name].consumption).toMatchObject({ onDemand: false, spot: true, flexStart: true });
    },
  );

  test('is had on demand in its full size only, where H100s are concerned', () => {
    expect(MACHINE_TYPES['a3-highgpu-8g'].consumption.onDemand).toBe(true);
  });

  test('is not found under another name', () => {
    expect(tryFindMachineType('g2-standard-7')).toBeUndefined();
    expect(() => findMachineType('g2-standard-7')).toThrow('g2-standard-7');
  });

  test.each(WITH_TOPOLOGY)(
    '%s forms slices that its chips divide',
    (_, { acceleratorCount, topologies, accelerator }) => {
      const known = ACCELERATORS[accelerator!].topologies ?? [];
      for (const topology of topologies ?? []) {
        const chips = known.find((one) => one.topology === topology)?.chips ?? Number.NaN;

        expect(chips % acceleratorCount).toBe(0);
      }
    },
  );

  test('shares no more than its GPUs: a fractional G4 is an eighth, a quarter or a half', () => {
    const shares = ALL.flatMap(([name, { acceleratorShare }]) => (acceleratorShare ? [[name, acceleratorShare]] : []));

    expect(shares).toEqual([
      ['g4-standard-6', 0.125],
      ['g4-standard-12', 0.25],
      ['g4-standard-24', 0.5],
    ]);
  });
});

describe('attaching GPUs', () => {
  test.each([
    ['n1-standard-8', 'nvidia-tesla-t4', 2, true],
    ['n1-standard-8', 'nvidia-tesla-t4', 3, false],
    ['n1-standard-64', 'nvidia-tesla-t4', 1, false],
    ['n1-standard-96', 'nvidia-tesla-t4', 4, true],
    ['n1-standard-16', 'nvidia-tesla-v100', 1, false],
    ['n1-standard-16', 'nvidia-tesla-v100', 2, true],
    ['n1-standard-8', 'nvidia-l4', 1, false],
    ['g2-standard-24', 'nvidia-l4', 2, true],
    ['g2-standard-24', 'nvidia-l4', 1, false],
    ['e2-standard-4', 'nvidia-tesla-t4', 1, false],
  ] as const)('%s with %s x %i: %s', (name, accelerator, count, possible) => {
    const attached = tryAttachAccelerator(findMachineType(name), accelerator, count);

    expect(attached !== undefined).toBe(possible);
    if (attached) expect(attached).toMatchObject({ name, accelerator, acceleratorCount: count });
  });

  test('leaves the machine itself as it was, whatever is attached', () => {
    const machineTypes = fc.constantFrom(...Object.values(MACHINE_TYPES));
    const accelerators = fc.constantFrom(...(Object.keys(ACCELERATORS) as AcceleratorName[]));
    fc.assert(
      fc.property(machineTypes, accelerators, fc.integer({ min: 0, max: 16 }), (machineType, accelerator, count) => {
        const attached = tryAttachAccelerator(machineType, accelerator, count);
        if (!attached) return true;
        const { accelerator: _, acceleratorCount: __, ...rest } = machineType;
        return (
          attached.accelerator === accelerator &&
          Object.entries(rest).every(([key, value]) => Reflect.get(attached, key) === value)
        );
      }),
    );
  });
});
