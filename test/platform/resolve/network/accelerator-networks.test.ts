import * as fc from 'fast-check';
import { GPU_NETWORKS, type MachineTypeName } from '../../../../platform/catalog';
import { type AcceleratorNetworks, resolve } from '../../../../platform/resolve';
import { addressBlock, blocksOverlap, isWithinBlock } from '../../../../platform/sizing';
import { goodDescription } from '../../../fixtures/description';

interface Drawn {
  readonly machineType: MachineTypeName;
  readonly zone: string;
}

/** The networks of pools of these machines in these zones. */
function networksOf(pools: readonly Drawn[], cidr?: string): AcceleratorNetworks {
  const { nodePools, ...rest } = goodDescription();
  const described = pools.map(({ machineType, zone }, index) => [
    `p${index}`,
    { machineType, zones: [zone], nodes: { min: 0, max: 2 }, additionalNetworks: GPU_NETWORKS[machineType]?.kind },
  ]);
  return resolve('test', {
    ...rest,
    nodePools: { ...nodePools, ...Object.fromEntries(described) },
    ...(cidr === undefined ? {} : { acceleratorNetworks: { cidr } }),
  }).acceleratorNetworks;
}

const rangesOf = ({ sets }: AcceleratorNetworks): Record<string, string> =>
  Object.fromEntries(
    sets.flatMap(({ networks }) => networks.flatMap(({ subnets }) => subnets.map(({ name, cidr }) => [name, cidr]))),
  );

const pool = fc.record({
  machineType: fc.constantFrom(...(Object.keys(GPU_NETWORKS) as MachineTypeName[])),
  zone: fc.constantFrom('europe-west1-a', 'europe-west1-b', 'europe-west1-c', 'europe-west1-f'),
});

describe('the subnets between GPUs', () => {
  test('lie in their range and apart from each other, whatever pools there are', () => {
    fc.assert(
      fc.property(
        fc.array(pool, { minLength: 1, maxLength: 8 }),
        fc.constantFrom('192.168.0.0/16', '172.16.0.0/22'),
        (pools, cidr) => {
          const blocks = Object.values(rangesOf(networksOf(pools, cidr))).map(addressBlock);
          for (const block of blocks) expect(isWithinBlock(block, addressBlock(cidr))).toBe(true);
          const sorted = [...blocks].sort((a, b) => a.first - b.first);
          sorted.slice(1).forEach((block, index) => expect(blocksOverlap(block, sorted[index]!)).toBe(false));
        },
      ),
      { numRuns: 30 },
    );
  });

  test('stay where they are when another pool comes', () => {
    fc.assert(
      fc.property(fc.array(pool, { minLength: 1, maxLength: 5 }), pool, (pools, another) => {
        const after = rangesOf(networksOf([...pools, another]));
        for (const [name, cidr] of Object.entries(rangesOf(networksOf(pools)))) expect(after[name]).toBe(cidr);
      }),
      { numRuns: 30 },
    );
  });

  test('are shared by pools of one kind in one zone', () => {
    const zone = 'europe-west1-b';
    const { sets } = networksOf([
      { machineType: 'a3-ultragpu-8g', zone },
      { machineType: 'a4-highgpu-8g', zone },
      { machineType: 'a4-highgpu-8g', zone: 'europe-west1-c' },
    ]);
    expect(sets.map(({ name, nodePools }) => [name, nodePools])).toEqual([
      ['rdma-europe-west1-b', ['p0', 'p1']],
      ['rdma-europe-west1-c', ['p2']],
    ]);
  });

  test('are none where no pool asks for them', () => {
    expect(networksOf([]).sets).toEqual([]);
  });
});
