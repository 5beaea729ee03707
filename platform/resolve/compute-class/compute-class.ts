import type {
  AutoCreatedDescription,
  ComputeClassDescription,
  NodePoolDescription,
  PlatformDescription,
} from '../../description';
import type { Ledger } from '../ledger';
import { resolveNodePool } from '../node-pool/node-pool';
import { byDefault, derived } from '../origin';
import type { AutoCreatedPool, ComputeClass, ComputePriority } from '../types/compute-class';
import type { NodePool } from '../types/node-pool';
import { weakestOf } from './weakest';

const CLASSES = 'https://docs.cloud.google.com/kubernetes-engine/docs/concepts/about-custom-compute-classes';

/** Nodes that a pool which GKE makes by itself may have. UNCONFIRMED: GKE's documented maximum, not re-read. */
const AUTO_CREATED_MAX_NODES = 1000;

/** What a class's values depend on beside its own description. */
interface ComputeClassContext {
  readonly environment: string;
  readonly name: string;
  readonly region: string;
  readonly clusterZones: readonly string[];
  readonly nodePools: Readonly<Record<string, NodePool>>;
}

/** The fall-backs of a description, by name. */
export function resolveComputeClasses(
  { computeClasses = {}, region }: PlatformDescription,
  shared: Pick<ComputeClassContext, 'environment' | 'nodePools' | 'clusterZones'>,
  ledger: Ledger,
): Record<string, ComputeClass> {
  const entries = Object.entries(computeClasses);
  if (entries.length === 0) return ledger.note('computeClasses', byDefault({}, 'each model names its node pool'));
  const own = ledger.under('computeClasses');
  return Object.fromEntries(
    entries.map(([name, given]) => [name, resolveComputeClass({ ...shared, name, region }, given, own.under(name))]),
  );
}

/** The class that each pool belongs to; the first one, where several name it: a rule refuses that. */
export function classNamesByPool(classes: PlatformDescription['computeClasses'] = {}): ReadonlyMap<string, string> {
  const names = Object.entries(classes).flatMap(([name, { priorities }]) =>
    priorities.flatMap(({ nodePool }) => (nodePool === undefined ? [] : [[nodePool, name] as const])),
  );
  return new Map(names.reverse());
}

/** A fall-back between ways to obtain an accelerator. */
function resolveComputeClass(
  context: ComputeClassContext,
  given: ComputeClassDescription,
  ledger: Ledger,
): ComputeClass {
  const described = given.priorities.flatMap(({ nodePool }) => context.nodePools[nodePool ?? ''] ?? []);
  const [first] = described;
  if (first === undefined) throw new Error(`compute class ${context.name} passed the reference check without a pool`);
  const priorities = given.priorities.map((priority, index): ComputePriority => {
    const own = ledger.under('priorities').under(String(index));
    if (priority.nodePool !== undefined) return { nodePool: own.given('nodePool', priority.nodePool) };
    return resolveAutoCreated(context, priority, first, own);
  });
  const all = priorities.map((priority) => ('nodePool' in priority ? context.nodePools[priority.nodePool] : priority));
  const pools = all.filter((pool): pool is NodePool => pool !== undefined);
  return {
    name: ledger.note('name', derived(context.name, 'its key in the description')),
    priorities,
    whenUnsatisfiable: ledger.choose(
      'whenUnsatisfiable',
      given.whenUnsatisfiable,
      byDefault('DoNotScaleUp', 'nodes of any other kind would not hold the model', CLASSES),
    ),
    activeMigration: ledger.choose(
      'activeMigration',
      given.activeMigration,
      byDefault(false, 'a pod that moves loads its model anew, while the one that it leaves answered', CLASSES),
    ),
    ...(given.consolidationDelayMinutes === undefined
      ? {}
      : {
          consolidationDelayMinutes: ledger.given('consolidationDelayMinutes', given.consolidationDelayMinutes),
        }),
    nodePools: ledger.note(
      'nodePools',
      derived(
        described.map(({ name }) => name),
        'the priorities that name a pool',
      ),
    ),
    weakest: ledger.note(
      'weakest',
      derived(weakestOf(context.name, first, pools), 'the least that any node of it has'),
    ),
  };
}

/** Such a pool has the machine, its drivers and disks as the first pool of the class has them. */
function resolveAutoCreated(
  { environment, name, region, clusterZones }: ComputeClassContext,
  priority: AutoCreatedDescription,
  first: NodePool,
  ledger: Ledger,
): AutoCreatedPool {
  const { nodeRecycling, nodePool: _, ...obtained } = priority;
  const { sharing, driverVersion, topology } = first.accelerator ?? {};
  const description = {
    ...obtained,
    nodes: { min: 0, max: AUTO_CREATED_MAX_NODES },
    bootDisk: { sizeGb: first.bootDisk.sizeGb },
    imageStreaming: first.imageStreaming,
    ...(sharing === undefined ? {} : { sharing }),
    ...(driverVersion === undefined ? {} : { gpuDriverVersion: driverVersion }),
    ...(topology === undefined ? {} : { placement: { tpuTopology: topology } }),
  } as NodePoolDescription;
  const pool = resolveNodePool(
    { environment, name: `${name}-auto`, region, clusterZones, tenants: [], computeClass: name },
    description,
    ledger,
  );
  const alike = ['bootDisk.sizeGb', 'imageStreaming'];
  if (sharing !== undefined) alike.push('accelerator.sharing');
  if (driverVersion !== undefined) alike.push('accelerator.driverVersion');
  if (topology !== undefined) alike.push('accelerator.topology', 'placement');
  for (const field of alike) ledger.note(field, derived(undefined, `as in ${first.name}, the first pool of the class`));
  ledger.note('nodes', byDefault(undefined, "from none up to GKE's own limit", CLASSES));
  return {
    ...pool,
    withoutEffect: [],
    ...(nodeRecycling === undefined ? {} : { nodeRecycling: ledger.given('nodeRecycling', nodeRecycling) }),
  };
}
