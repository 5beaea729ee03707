import * as fc from 'fast-check';

import { ACCELERATORS, MACHINE_TYPES, type MachineType, type MachineTypeName } from '../../platform/catalog';
import type { PlatformDescription } from '../../platform';
import { goodDescription } from '../fixtures/description';
import { platformWith } from '../fixtures/platform';
import { resourceAt, synth, type Block } from './terraform';

const NAMES = Object.keys(MACHINE_TYPES) as MachineTypeName[];

/** Pools beside the good description's own, by name. */
function poolsOf(described: PlatformDescription['nodePools']): Readonly<Record<string, Block>> {
  const json = synth(platformWith({ nodePools: { ...goodDescription().nodePools, ...described } }));
  const pools = Object.keys(described).map((name) => [
    name,
    resourceAt(json, `google_container_node_pool.node-pool_${name}`),
  ]);
  return Object.fromEntries(pools) as Readonly<Record<string, Block>>;
}

const POOLS = poolsOf(
  Object.fromEntries(
    NAMES.map((machineType) => [machineType, { machineType, zones: ['europe-west1-b'], nodes: { min: 0, max: 1 } }]),
  ),
);

const nodeConfigOf = (name: string): Block => POOLS[name]?.['node_config'] as Block;

const machinesWith = (predicate: (machine: MachineType) => boolean): MachineTypeName[] =>
  NAMES.filter((name) => predicate(MACHINE_TYPES[name]));

const kindOf = ({ accelerator }: MachineType): string | undefined =>
  accelerator === undefined ? undefined : ACCELERATORS[accelerator].kind;

describe('machine types', () => {
  test.each(machinesWith((machine) => kindOf(machine) === 'gpu'))(
    '%s brings its GPUs, their driver and their taint',
    (name) => {
      const machine: MachineType = MACHINE_TYPES[name];

      expect(nodeConfigOf(name)).toMatchObject({
        machine_type: name,
        guest_accelerator: [
          {
            type: machine.accelerator,
            count: machine.acceleratorCount,
            gpu_driver_installation_config: {
              gpu_driver_version: expect.stringMatching(/^(DEFAULT|LATEST)$/) as string,
            },
          },
        ],
        taint: [{ key: 'nvidia.com/gpu', value: 'present', effect: 'NO_SCHEDULE' }],
      });
      expect(Number.isInteger(machine.acceleratorCount) && machine.acceleratorCount > 0).toBe(true);
    },
  );

  test.each(machinesWith((machine) => kindOf(machine) === 'tpu'))(
    '%s brings its TPUs unasked, with their taint',
    (name) => {
      expect(nodeConfigOf(name)).not.toHaveProperty('guest_accelerator');
      expect(nodeConfigOf(name)['taint']).toEqual([{ key: 'google.com/tpu', value: 'present', effect: 'NO_SCHEDULE' }]);
    },
  );

  test.each(machinesWith((machine) => machine.localSsd?.mode === 'bundled'))('%s puts pods on its own SSDs', (name) => {
    const machine: MachineType = MACHINE_TYPES[name];

    expect(nodeConfigOf(name)['ephemeral_storage_local_ssd_config']).toEqual({
      local_ssd_count: machine.localSsd?.count,
    });
  });

  test('give pools within their bounds, of whatever kind, size and number', () => {
    const nodes = fc
      .tuple(fc.nat(20), fc.integer({ min: 1, max: 20 }))
      .map(([min, more]) => ({ min, max: min + more }));
    const pool = fc.record({
      machineType: fc.constantFrom(...NAMES),
      zones: fc.constant<string[]>(['europe-west1-b']),
      nodes,
      spot: fc.boolean(),
    });
    const pools = fc.dictionary(fc.stringMatching(/^t[a-z0-9]{1,8}$/), pool, { minKeys: 4, maxKeys: 12 });
    fc.assert(
      fc.property(pools, (described) => {
        for (const [name, block] of Object.entries(poolsOf(described))) {
          const { machineType, nodes: range, spot } = described[name] ?? fail(name);
          const config = block['node_config'] as Block;

          expect(block['autoscaling']).toMatchObject({
            total_min_node_count: range.min,
            total_max_node_count: range.max,
          });
          expect(block['initial_node_count']).toBe(range.min);
          expect(config['machine_type']).toBe(machineType);
          expect(config['spot'] ?? false).toBe(spot);
          expect('taint' in config).toBe(MACHINE_TYPES[machineType].acceleratorCount > 0);
        }
      }),
      { numRuns: 8 },
    );
  });
});

function fail(name: string): never {
  throw new Error(`a pool ${name} that nobody asked for`);
}
