import * as fc from 'fast-check';
import { accept, Refusal, type Platform } from '../../../platform';
import {
  ACCELERATORS,
  MACHINE_TYPES,
  MODELS,
  type MachineType,
  type MachineTypeName,
  type ModelId,
} from '../../../platform/catalog';
import { machineOf } from '../../../platform/resolve/node-pool/machine';
import { nodeCapacity, placement, type PodShape, type PoolShape } from '../../../platform/sizing';

const MACHINE_NAMES = Object.keys(MACHINE_TYPES) as MachineTypeName[];
const MODEL_IDS = Object.keys(MODELS) as ModelId[];

/** Every way of obtaining nodes. */
const MODES = {
  'on demand': {},
  Spot: { spot: true },
  'flex-start': { flexStart: true },
  queued: { queuedProvisioning: true },
  'flex-start, queued': { flexStart: true, queuedProvisioning: true },
  'a reservation': { reservation: { name: 'reserved' } },
  'any reservation': { reservation: 'any' },
} as const;

/** A region and a zone that the machine type was listed in, where any is known. */
function placeOf(machine: MachineType): { region: string; zone: string } {
  const accelerator = machine.accelerator && ACCELERATORS[machine.accelerator];
  const [region, zones] = Object.entries(accelerator?.zones ?? {})[0] ?? [machine.regions?.[0] ?? 'us-central1', []];
  return { region, zone: zones[0] ?? `${region}-b` };
}

function describe_(machineType: MachineTypeName, pool: object, model: ModelId): unknown {
  const machine: MachineType = MACHINE_TYPES[machineType];
  const { region, zone } = placeOf(machine);
  const attached = machine.attachable === undefined ? {} : { accelerator: { type: 'nvidia-tesla-t4', count: 1 } };
  return {
    project: 'example-project',
    region,
    nodePools: { x: { machineType, zones: [zone], nodes: { min: 0, max: 4 }, ...attached, ...pool } },
    models: { m: { weights: model, nodePool: 'x' } },
  };
}

/** The platform, or undefined where it is refused by name; whatever else is thrown fails the test. */
function tryAccept(description: unknown): Platform | undefined {
  try {
    return accept('test', description).platform;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    expect(error.findings.length).toBeGreaterThan(0);
    for (const { rule, message, path } of error.findings) {
      expect(rule).toMatch(/^[a-z0-9]+(-[a-z0-9]+)+$/);
      expect(`${message} ${path}`).not.toMatch(/undefined|NaN|\[object/);
    }
    return undefined;
  }
}

/** Names of pods that no pool takes; GKE's own DaemonSets are counted. */
function homeless({ nodePools, models }: Platform): string[] {
  const pools = Object.values(nodePools).map((pool): PoolShape => {
    const { accelerator, bootDisk, localSsd, nodeSelector, labels, taints, nodes } = pool;
    const units = accelerator === undefined ? 1 : accelerator.count / accelerator.deviceCount;
    const setup = { bootDiskGib: bootDisk.sizeGb, localSsdCount: localSsd?.count, unitsPerAccelerator: units };
    const node = nodeCapacity(machineOf(pool), setup);
    return { name: pool.name, labels: { ...nodeSelector, ...labels }, taints, node, maxNodes: nodes.max };
  });
  return Object.values(models).flatMap(({ name, nodePool, resources, pool: { picker } }) => {
    const { nodeSelector = {}, taints = [] } = nodePools[nodePool] ?? {};
    const server: PodShape = {
      requests: { ...resources, accelerators: resources.accelerator.count },
      nodeSelector,
      tolerations: taints,
    };
    const pickerPod: PodShape = { requests: picker.resources, nodeSelector: nodePools[picker.nodePool]?.nodeSelector };
    const fits = (pod: PodShape, where: string) => placement(pod, pools).candidates.join() === where;
    return [
      ...(fits(server, nodePool) ? [] : [`${name} on ${nodePool}`]),
      ...(fits(pickerPod, picker.nodePool) ? [] : [`the picker of ${name}`]),
    ];
  });
}

describe('a model on any machine, obtained in any way', () => {
  test.each(Object.entries(MODES))('%s: is refused by name, or its pods find a node', (_, mode) => {
    fc.assert(
      fc.property(fc.nat(MODEL_IDS.length - 1), (first) => {
        const platforms = MACHINE_NAMES.flatMap((machineType, index) => {
          const model = MODEL_IDS[(first + index) % MODEL_IDS.length]!;
          return tryAccept(describe_(machineType, mode, model)) ?? [];
        });
        expect(platforms.flatMap(homeless)).toEqual([]);
        expect(platforms.length > 5).toBe(!('queuedProvisioning' in mode));
      }),
      { numRuns: 1 },
    );
  });

  test('with whatever else a pool may say', () => {
    const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
    const profiles = [...new Set(Object.values(ACCELERATORS).flatMap(({ mig }) => Object.keys(mig ?? {})))];
    const sharing = fc.oneof(
      fc.record({ strategy: fc.constant('MIG'), partitionSize: fc.constantFrom(...profiles) }),
      fc.record({
        strategy: fc.constantFrom('TIME_SHARING', 'MPS'),
        maxSharedClientsPerGpu: fc.integer({ min: 2, max: 48 }),
      }),
    );
    const pool = fc.record({
      mode: fc.constantFrom(...Object.values(MODES)),
      sharing: optional(sharing),
      localSsd: optional(fc.record({ count: fc.integer({ min: 1, max: 32 }) })),
      bootDisk: optional(fc.record({ sizeGb: fc.integer({ min: 30, max: 2000 }) })),
      placement: optional(fc.record({ tpuTopology: fc.constantFrom('1x1', '2x2', '2x4', '4x4', '2x2x1', '2x2x2') })),
      upgrade: optional(fc.record({ strategy: fc.constantFrom('SURGE', 'BLUE_GREEN') })),
    });
    const machine = fc.constantFrom(...MACHINE_NAMES);
    fc.assert(
      fc.property(machine, pool, fc.constantFrom(...MODEL_IDS), (machineType, { mode, ...rest }, model) => {
        const platform = tryAccept(describe_(machineType, { ...mode, ...rest }, model));
        expect(platform === undefined ? [] : homeless(platform)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});
