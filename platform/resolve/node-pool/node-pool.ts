import { type MachineType, tryFindZones } from '../../catalog';
import type { NodePoolDescription } from '../../description';
import type { Ledger } from '../ledger';
import { resolveAccelerator } from './accelerator';
import { resolveDisks, type Tenant } from './disks';
import { machineWith } from './machine';
import { resolveNetworking } from './networking';
import { resolveObtaining } from './obtaining';
import { resolvePlacement } from './placement';
import { resolveScheduling } from './scheduling';
import { resolveUpgrade } from './upgrade';
import { byDefault, catalogued, derived } from '../origin';
import type { NodePool, PoolAccelerator } from '../types/node-pool';

/** What a pool's values depend on beside its own description. */
export interface NodePoolContext {
  /** The environment's name. */
  readonly environment: string;
  readonly name: string;
  readonly region: string;
  /** Zones of pools that name none and whose accelerator's zones are not known. */
  readonly clusterZones: readonly string[];
  /** Models that run on its nodes. */
  readonly tenants: readonly Tenant[];
  /** The compute class that it belongs to. */
  readonly computeClass?: string;
}

/** One node pool. */
export function resolveNodePool(context: NodePoolContext, given: NodePoolDescription, ledger: Ledger): NodePool {
  const machine = machineWith(given.machineType, given.accelerator);
  const accelerator = resolveAccelerator(machine, given, ledger.under('accelerator'));
  const ownName = `${context.environment}-${context.name}`;
  const obtaining = resolveObtaining(ownName, given, ledger);
  ledger.given('machineType', given.machineType);
  ledger.given('nodes', given.nodes);
  return {
    name: ledger.note('name', derived(context.name, 'its key in the description')),
    machineType: given.machineType,
    zones: ledger.choose('zones', given.zones, defaultZones(machine, context)),
    nodes: given.nodes,
    ...obtaining,
    ...(accelerator === undefined ? {} : { accelerator }),
    ...resolvePlacement(ownName, given, ledger),
    ...resolveNetworking(given, ledger),
    ...resolveDisks({ ...context, machine, accelerator }, given, ledger),
    imageStreaming: ledger.choose(
      'imageStreaming',
      given.imageStreaming,
      byDefault(
        true,
        'costs nothing and hastens images that come from Artifact Registry',
        'https://cloud.google.com/kubernetes-engine/docs/how-to/image-streaming',
      ),
    ),
    upgrade: resolveUpgrade(accelerator !== undefined, given, ledger.under('upgrade')),
    ...resolveScheduling({ ...context, ...obtaining, accelerator }, given, ledger),
    withoutEffect: ledger.note('withoutEffect', derived(withoutEffect(accelerator, given), 'fields about GPUs')),
  };
}

function withoutEffect(accelerator: PoolAccelerator | undefined, given: NodePoolDescription): string[] {
  if (accelerator?.kind === 'gpu') return [];
  return (['sharing', 'gpuDriverVersion', 'fastSocket', 'additionalNetworks'] as const).filter(
    (field) => given[field] !== undefined,
  );
}

function defaultZones(machine: MachineType, context: NodePoolContext) {
  const listed = tryFindZones(machine, context.region);
  return listed === undefined
    ? derived(context.clusterZones, 'the zones of the other pools')
    : catalogued(listed, `zones of ${context.region} where ${machine.name} is listed`, machine);
}
