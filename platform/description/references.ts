import {
  DEFAULT_PICKER,
  PICKER_DEFAULT_VERSIONS,
  GKE_MINORS,
  MACHINE_TYPES,
  PICKER_GENERATIONS,
  tryFindVllmRelease,
  tryFindZones,
  VLLM_RELEASES,
} from '../catalog';
import type { Finding } from '../finding';
import { suggestion } from '../nearest';
import type { PlatformDescription } from './platform';
import { findMissingSupplies, type SupplyNames } from './supply-references';

/** Names that an input gives to its parts, whether these parts are good or not. */
export interface Names extends SupplyNames {
  readonly nodePools: readonly string[];
  readonly models: readonly string[];
  readonly computeClasses: readonly string[];
  readonly queues: readonly string[];
}

/** The names in whatever was given as a description. */
export function namesIn(input: unknown): Names {
  const keys = (field: string): string[] => {
    const owner = typeof input === 'object' && input !== null ? (input as Record<string, unknown>)[field] : undefined;
    return typeof owner === 'object' && owner !== null ? Object.keys(owner) : [];
  };
  return {
    nodePools: keys('nodePools'),
    models: keys('models'),
    computeClasses: keys('computeClasses'),
    queues: keys('queues'),
    secrets: keys('secrets'),
    weightsBucket: typeof input === 'object' && input !== null && 'weightsBucket' in input,
  };
}

/** Refuses what points at nothing: a model's node pool, a route's model, a version or a zone that does not exist. */
export function findDanglingReferences(
  description: PlatformDescription,
  names: Names = namesIn(description),
): Finding[] {
  const { nodePools: pools, models, computeClasses } = names;
  return [
    ...unknownTargets(description),
    ...Object.entries(description.models).flatMap(([name, model]) =>
      model.nodePool === undefined
        ? missing(
            'compute-class-unknown',
            `models.${name}.computeClass`,
            'compute class',
            model.computeClass,
            computeClasses,
          )
        : missing('node-pool-unknown', `models.${name}.nodePool`, 'node pool', model.nodePool, pools),
    ),
    ...Object.entries(description.models).flatMap(([name, { queue }]) =>
      queue === undefined ? [] : missing('queue-unknown', `models.${name}.queue`, 'queue', queue, names.queues),
    ),
    ...Object.entries(description.models).flatMap(([name, { prefill }]) => [
      ...(prefill?.nodePool === undefined
        ? []
        : missing('node-pool-unknown', `models.${name}.prefill.nodePool`, 'node pool', prefill.nodePool, pools)),
      ...(prefill?.computeClass === undefined
        ? []
        : missing(
            'compute-class-unknown',
            `models.${name}.prefill.computeClass`,
            'compute class',
            prefill.computeClass,
            computeClasses,
          )),
    ]),
    ...Object.entries(description.computeClasses ?? {}).flatMap(([name, { priorities }]) =>
      priorities.flatMap(({ nodePool }, index) => {
        const path = `computeClasses.${name}.priorities.${index}.nodePool`;
        return nodePool === undefined ? [] : missing('node-pool-unknown', path, 'node pool', nodePool, pools);
      }),
    ),
    ...Object.entries(description.routes ?? {}).flatMap(([name, route]) =>
      Object.keys(route.models).flatMap((model) =>
        missing('route-to-unknown-model', `routes.${name}.models.${model}`, 'model', model, models),
      ),
    ),
    ...Object.entries(description.routes ?? {}).flatMap(([name, { listeners = [] }]) =>
      listeners.flatMap((listener, index) =>
        missing(
          'listener-unknown',
          `routes.${name}.listeners.${index}`,
          'listener',
          listener,
          Object.keys(description.gateway?.listeners ?? {}),
        ),
      ),
    ),
    ...Object.entries(description.routes ?? {}).flatMap(([name, { mirror }]) =>
      mirror === undefined
        ? []
        : missing('route-to-unknown-model', `routes.${name}.mirror.model`, 'model', mirror.model, models),
    ),
    ...findMissingSupplies(description, names),
    ...Object.keys(description.gateway?.modelArmor?.models ?? {}).flatMap((model) =>
      missing('model-armor-for-unknown-model', `gateway.modelArmor.models.${model}`, 'model', model, models),
    ),
    ...Object.entries(description.gateway?.guardrails ?? {}).flatMap(([name, { asks = [] }]) =>
      asks.flatMap((model, index) =>
        missing('guardrail-asks-unknown-model', `gateway.guardrails.${name}.asks.${index}`, 'model', model, models),
      ),
    ),
    ...missingZones(description),
    ...zonesOfClasses(description),
    ...Object.entries(description.nodePools).flatMap(([name, pool]) =>
      (pool.zones ?? []).flatMap((zone, index) =>
        zoneOutsideRegion(`nodePools.${name}.zones.${index}`, zone, description.region),
      ),
    ),
  ];
}

/** Zones of nodes that GKE makes for a compute class. */
function zonesOfClasses({ computeClasses = {}, region }: PlatformDescription): Finding[] {
  return Object.entries(computeClasses).flatMap(([name, { priorities }]) =>
    priorities.flatMap((priority, index) =>
      ('zones' in priority ? (priority.zones ?? []) : []).flatMap((zone, at) =>
        zoneOutsideRegion(`computeClasses.${name}.priorities.${index}.zones.${at}`, zone, region),
      ),
    ),
  );
}

function missing(rule: string, path: string, what: string, given: string, known: readonly string[]): Finding[] {
  if (known.includes(given)) return [];
  const nearest = suggestion(given, known);
  return [
    {
      severity: 'error',
      rule,
      path,
      message: `no ${what} is named '${given}'`,
      given,
      allowed: known.length === 0 ? `none is described; add a ${what} first` : known.join(', '),
      ...(nearest === undefined ? {} : { fix: nearest }),
    },
  ];
}

function unknownTargets({ targets, models }: PlatformDescription): Finding[] {
  const generation = targets?.picker?.generation ?? DEFAULT_PICKER.generation;
  const picker = targets?.picker?.version ?? PICKER_DEFAULT_VERSIONS[generation];
  const engines: readonly (readonly [string, string | undefined])[] = [
    ['targets.vllm', targets?.vllm],
    ...Object.entries(models).map(([name, model]) => [`models.${name}.engine.version`, model.engine?.version] as const),
  ];
  return [
    ...unknownVersion('gke-version-unknown', 'targets.gke', 'GKE', targets?.gke, minorOf(targets?.gke), GKE_MINORS),
    ...unknownVersion(
      'picker-version-unknown',
      'targets.picker.version',
      `the ${generation} picker`,
      picker,
      picker,
      PICKER_GENERATIONS[generation].versions,
    ),
    ...engines.flatMap(([path, version]) =>
      version !== undefined && tryFindVllmRelease(version) !== undefined
        ? []
        : unknownVersion('engine-version-unknown', path, 'vLLM', version, version, VLLM_RELEASES),
    ),
  ];
}

function minorOf(version: string | undefined): string | undefined {
  return version?.split('.').slice(0, 2).join('.');
}

function unknownVersion(
  rule: string,
  path: string,
  what: string,
  given: string | undefined,
  compared: string | undefined,
  known: readonly string[],
): Finding[] {
  if (compared === undefined || known.includes(compared)) return [];
  const newest = known.at(-1) ?? '';
  return [
    {
      severity: 'error',
      rule,
      path,
      message: `nothing is known of ${what} ${given}, so neither its flags nor its APIs can be checked`,
      given,
      allowed: `${known[0]} to ${newest}`,
      fix: `'${suggestionOf(compared, known) ?? newest}'`,
    },
  ];
}

function suggestionOf(version: string, known: readonly string[]): string | undefined {
  const minor = minorOf(version);
  return known.findLast((candidate) => minorOf(candidate) === minor);
}

/** Somewhere the nodes must stand: a zone that a pool names, or one where its accelerator is known to be. */
function missingZones({ nodePools, region }: PlatformDescription): Finding[] {
  const pools = Object.entries(nodePools);
  const known = pools.some(
    ([, pool]) => pool.zones !== undefined || tryFindZones(MACHINE_TYPES[pool.machineType], region),
  );
  if (known) return [];
  const [name, pool] = pools[0] ?? ['system', undefined];
  return [
    {
      severity: 'error',
      rule: 'zones-missing',
      path: pool === undefined ? 'nodePools' : `nodePools.${name}.zones`,
      message:
        pool === undefined
          ? 'no node pool is described, so nothing says which zones the cluster stands in'
          : `no pool names its zones, and no source says where in ${region} a ${pool.machineType} is`,
      allowed: `zones of ${region}`,
      fix: `zones: ['${region}-b']`,
    },
  ];
}

function zoneOutsideRegion(path: string, zone: string, region: string): Finding[] {
  if (zone.startsWith(`${region}-`) && /-[a-z]$/.test(zone)) return [];
  return [
    {
      severity: 'error',
      rule: 'zone-outside-region',
      path,
      message: `'${zone}' is not a zone of ${region}, where the subnet and the gateway are`,
      given: zone,
      allowed: `${region}-a, ${region}-b, … as the region has them`,
      fix: `'${region}-${/-([a-z])$/.exec(zone)?.[1] ?? 'b'}'`,
    },
  ];
}
