import {
  availabilityInRegion,
  availabilityInZone,
  findMachineType,
  tryAttachAccelerator,
} from '../../../platform/catalog';

describe('where a machine type is listed', () => {
  test.each([
    ['g2-standard-8', 'europe-west1', 'listed'],
    ['g2-standard-8', 'europe-north1', 'not-listed'],
    ['a2-megagpu-16g', 'us-east1', 'not-listed'],
    ['a2-highgpu-1g', 'us-east1', 'listed'],
    ['a3-edgegpu-8g', 'us-central1', 'not-listed'],
    ['a3-megagpu-8g', 'us-central1', 'listed'],
    ['tpu7x-standard-4t', 'us-central1', 'unknown'],
    ['e2-standard-4', 'europe-west1', 'unknown'],
    ['n1-standard-8', 'europe-north1', 'unknown'],
  ] as const)('%s in %s: %s', (name, region, expected) => {
    expect(availabilityInRegion(findMachineType(name), region)).toBe(expected);
  });

  test.each([
    ['g2-standard-8', 'europe-west1-b', 'listed'],
    ['g2-standard-8', 'europe-west1-d', 'not-listed'],
    ['g2-standard-8', 'europe-west2-a', 'unknown'],
    ['g2-standard-8', 'europe-north1-a', 'not-listed'],
    ['g4-standard-48', 'us-central1-b', 'unknown'],
    ['ct6e-standard-4t', 'us-east5-a', 'listed'],
    ['a3-ultragpu-8g', 'us-central1-a', 'not-listed'],
  ] as const)('%s in %s: %s', (name, zone, expected) => {
    expect(availabilityInZone(findMachineType(name), zone)).toBe(expected);
  });

  test('is where its GPUs are, once they are attached', () => {
    const withT4 = tryAttachAccelerator(findMachineType('n1-standard-8'), 'nvidia-tesla-t4', 1)!;

    expect(availabilityInRegion(withT4, 'europe-west4')).toBe('listed');
    expect(availabilityInRegion(withT4, 'europe-north1')).toBe('not-listed');
  });
});
