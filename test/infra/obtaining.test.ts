import * as fc from 'fast-check';
import { accept, type Finding, type Platform, type PlatformDescription, Refusal, resolve } from '../../platform';
import { ACCELERATORS, GPU_NETWORKS, MACHINE_TYPES, type MachineTypeName } from '../../platform/catalog';
import { brokenRules } from './pool-rules';
import { checkConfiguration, type Configuration } from './provider/configuration';
import { resourceAt, synth } from './terraform';

const SHAPES = Object.keys(MACHINE_TYPES) as MachineTypeName[];
/** Every way of obtaining nodes that a description can say. */
const WAYS = {
  demand: {},
  spot: { spot: true },
  flex: { flexStart: true },
  queued: { queuedProvisioning: true },
  reserved: { reservation: { name: 'mine' } },
  made: { reservation: { create: { count: 4 } } },
} as const;
/** Every zone in which the catalogue knows an accelerator. */
const ZONES = [
  ...new Set(Object.values(ACCELERATORS).flatMap(({ zones }) => Object.values(zones ?? {}).flat())),
].sort();

type Pools = Readonly<Record<string, object>>;

/** Pools that nothing is said against, and of the others what is said. */
function sorted(
  pools: Pools,
  zone: string,
): { readonly taken: Pools; readonly refused: ReadonlyMap<string, Finding[]> } {
  const refused = new Map<string, Finding[]>();
  const findings = findingsOf(descriptionOf(pools, zone));
  for (const finding of findings) {
    const name = /^nodePools\.([^.]+)/.exec(finding.path)?.[1] ?? finding.path;
    refused.set(name, [...(refused.get(name) ?? []), finding]);
  }
  return { taken: Object.fromEntries(Object.entries(pools).filter(([name]) => !refused.has(name))), refused };
}

/** No model: what nodes are to be had does not depend on what runs there. */
function descriptionOf(nodePools: Pools, zone: string): PlatformDescription {
  const region = zone.slice(0, zone.lastIndexOf('-'));
  // Room for the pods of two thousand nodes.
  const network = { podsCidr: '10.128.0.0/9' };
  return { project: 'example-project', region, network, nodePools, models: {} } as PlatformDescription;
}

function findingsOf(description: PlatformDescription): readonly Finding[] {
  try {
    accept('obtaining', description);
    return [];
  } catch (error) {
    if (error instanceof Refusal) return error.findings.filter(({ severity }) => severity === 'error');
    throw error;
  }
}

/** What is wrong with the Terraform JSON of these pools. */
function faultsIn(platform: Platform, pools: Pools): unknown[] {
  const json = synth(platform);
  const broken = Object.keys(pools).flatMap((name) =>
    brokenRules(resourceAt(json, `google_container_node_pool.node-pool_${name}`)).map((rule) => `${name}: ${rule}`),
  );
  return [...broken, ...checkConfiguration(json as unknown as Configuration)];
}

describe('every shape, obtained in every way, in every zone of the catalogue', () => {
  const everything = (zone: string): Pools =>
    Object.fromEntries(
      SHAPES.flatMap((machineType, shape) =>
        Object.entries(WAYS).map(([way, obtained]) => [
          `s${shape}-${way}`,
          { machineType, zones: [zone], nodes: { min: 0, max: 4 }, ...obtained },
        ]),
      ),
    );
  const seen = new Map<string, string>();
  test.each(ZONES)('in %s is a pool, or a refusal by name', (zone) => {
    const { taken, refused } = sorted(everything(zone), zone);
    for (const name of Object.keys(taken)) if (!seen.has(name)) seen.set(name, zone);
    for (const [name, findings] of refused) {
      expect(name).toMatch(/^s\d+-/);
      for (const { rule, message } of findings) expect(rule + message).toMatch(/^[a-z]+(-[a-z0-9]+)+.{10}/);
    }
  });

  test('the pools keep to what GKE and the provider demand', () => {
    expect(seen.size).toBeGreaterThan(SHAPES.length);
    // What Terraform is told of a pool depends on the pool alone: all of them are written at one go, as if in one zone.
    const all = everything(ZONES[0]!);
    const taken = Object.fromEntries([...seen.keys()].map((name) => [name, all[name]!]));
    expect(faultsIn(resolve('obtaining', descriptionOf(taken, ZONES[0]!)), taken)).toEqual([]);
  });

  test('whatever else is said of a pool: a pool that keeps to the rules, or a refusal', () => {
    const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 2 });
    const pool = fc.record({
      machineType: fc.constantFrom(...Object.keys(GPU_NETWORKS), ...SHAPES) as fc.Arbitrary<MachineTypeName>,
      way: fc.constantFrom(...Object.values(WAYS)),
      second: fc.boolean(),
      nodes: fc.constantFrom({ min: 0, max: 4 }, { min: 4, max: 4 }, { min: 1, max: 3 }),
      placement: maybe(
        fc.constantFrom(
          { compact: true },
          { tpuTopology: '2x4' },
          { tpuTopology: '4x4' },
          { acceleratorTopology: '1x72' },
        ),
      ),
      upgrade: maybe(
        fc.constantFrom(
          { strategy: 'BLUE_GREEN' },
          { maxSurge: 1, maxUnavailable: 0 },
          { maxSurge: 0, maxUnavailable: 0 },
        ),
      ),
      additionalNetworks: maybe(fc.constantFrom('RDMA', 'GPUDIRECT_TCPX', 'GPUDIRECT_TCPXO')),
      fastSocket: maybe(fc.boolean()),
      secondaryBootDisks: maybe(fc.constant([{ diskImage: 'global/images/x', mode: 'CONTAINER_IMAGE_CACHE' }])),
      imageStreaming: maybe(fc.boolean()),
      maxRunDurationSeconds: maybe(fc.constantFrom(3600, 604_800, 604_801)),
      localSsd: maybe(fc.constantFrom({ count: 1 }, { count: 2 }, { count: 16 })),
    });
    const drawn = fc.tuple(fc.constantFrom(...ZONES), fc.array(pool, { minLength: 60, maxLength: 60 }));
    fc.assert(
      fc.property(drawn, ([zone, pools]) => {
        const neighbour = ZONES.find((other) => other !== zone && other.startsWith(zone.slice(0, -1))) ?? zone;
        const described = pools.map(({ way, second, ...rest }, index) => {
          const given = Object.entries({ ...rest, ...way }).filter(([, value]) => value !== undefined);
          const zones = [...new Set(second ? [zone, neighbour] : [zone])];
          return [`p${index}`, { ...Object.fromEntries(given), zones }] as const;
        });
        const { taken } = sorted(Object.fromEntries(described), zone);
        if (Object.keys(taken).length === 0) return;
        const { platform } = accept('obtaining', descriptionOf(taken, zone));
        expect(faultsIn(platform, taken)).toEqual([]);
      }),
      { numRuns: 10 },
    );
  });
});
