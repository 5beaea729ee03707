import fc from 'fast-check';

import {
  allocatable,
  bootDiskEphemeralStorageMib,
  ephemeralStorageMib,
  kernelReservedMib,
  localSsdEphemeralStorageMib,
} from '../../../platform/catalog';

const MIB = 2 ** 20;

describe('CPU and memory that pods may ask for', () => {
  test.each([
    [1, 940],
    [2, 1930],
    [4, 3920],
    [8, 7910],
    [208, 207_410],
  ])('%i vCPUs leave %i millicores', (vcpus, cpuMillis) => {
    expect(allocatable(vcpus, 16).cpuMillis).toBe(cpuMillis);
  });

  test('agree within 1 % with the node that Google prints: 4 vCPU, 16 GiB', () => {
    const { cpuMillis, memoryMib } = allocatable(4, 16);

    expect(cpuMillis).toBe(3920);
    expect(memoryMib / (13_498_416 / 1024)).toBeGreaterThan(0.99);
    expect(memoryMib / (13_498_416 / 1024)).toBeLessThan(1.01);
  });

  test('are capacity less GKE percentages and 100 MiB, once the kernel has its share', () => {
    const reservedMib = (0.25 * 4 + 0.2 * 4 + 0.1 * 8 + 0.06 * 112 + 0.02 * 106) * 1024;

    expect(allocatable(26, 234).memoryMib).toBe(Math.floor(234 * 1024 - kernelReservedMib(234) - reservedMib - 100));
  });

  test('never shrink as the machine grows, and never exceed it', () => {
    const sizes = fc.double({ min: 1, max: 4096, noNaN: true });
    fc.assert(
      fc.property(sizes, sizes, (one, other) => {
        const [small, large] = [Math.min(one, other), Math.max(one, other)];
        return (
          allocatable(4, small).memoryMib <= allocatable(4, large).memoryMib &&
          allocatable(large, 16).cpuMillis >= allocatable(small, 16).cpuMillis &&
          allocatable(4, large).memoryMib < large * 1024
        );
      }),
    );
  });
});

describe('ephemeral storage that pods may ask for', () => {
  test('on a boot disk of 100 GB is what Google prints, or a hair less', () => {
    const printed = 47_060_071_478 / MIB;

    expect(bootDiskEphemeralStorageMib(100)).toBeLessThanOrEqual(printed);
    expect(bootDiskEphemeralStorageMib(100) / printed).toBeGreaterThan(0.995);
  });

  test.each([
    [20, 10],
    [50, 6 + 17.5],
    [200, 76],
    [1000, 100],
  ])('on a boot disk of %i GB loses %d GiB to GKE', (sizeGb, reservedGib) => {
    const fileSystemGib = sizeGb - (0.015635 * sizeGb + 4.148) - Math.min(100 / 1024, 0.001 * sizeGb);

    expect(bootDiskEphemeralStorageMib(sizeGb)).toBe(Math.floor((fileSystemGib * 0.9 - reservedGib) * 1024));
  });

  test.each([
    [1, 375, 50, 6.95],
    [2, 375, 75, 13.09],
    [16, 375, 100, 50.39],
    [32, 375, 100, (75.04 / 24) * 32],
    [4, 3000, 100, 25.11 * 8],
  ])('on %i local SSDs of %i GiB loses %i GiB to GKE and %d to the file system', (count, diskGib, reserved, lost) => {
    const expected = Math.floor(((count * diskGib - lost) * 0.9 - reserved) * 1024);

    expect(localSsdEphemeralStorageMib(count, diskGib)).toBe(expected);
  });

  test('lies on local SSDs where there are some, else on the boot disk', () => {
    expect(ephemeralStorageMib(100)).toBe(bootDiskEphemeralStorageMib(100));
    expect(ephemeralStorageMib(100, { count: 0, diskGib: 375 })).toBe(bootDiskEphemeralStorageMib(100));
    expect(ephemeralStorageMib(100, { count: 2, diskGib: 375 })).toBe(localSsdEphemeralStorageMib(2));
  });

  test('never shrinks as the disk grows, is never negative', () => {
    const sizes = fc.integer({ min: 0, max: 65_536 });
    fc.assert(
      fc.property(sizes, sizes, (one, other) => {
        const small = bootDiskEphemeralStorageMib(Math.min(one, other));
        return small >= 0 && small <= bootDiskEphemeralStorageMib(Math.max(one, other));
      }),
    );
  });
});
