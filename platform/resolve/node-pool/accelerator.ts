import { ACCELERATORS, type Accelerator, type MachineType } from '../../catalog';
import type { NodePoolDescription, SharingDescription } from '../../description';
import { acceleratorUnit } from '../../sizing';
import type { Ledger } from '../ledger';
import { byDefault, catalogued, derived } from '../origin';
import type { PoolAccelerator } from '../types/node-pool';

/** The accelerators of one node of a pool; undefined where the machine has none. */
export function resolveAccelerator(
  machine: MachineType,
  given: NodePoolDescription,
  ledger: Ledger,
): PoolAccelerator | undefined {
  if (machine.accelerator === undefined) return undefined;
  const accelerator: Accelerator = ACCELERATORS[machine.accelerator];
  const sharing = accelerator.kind === 'gpu' ? given.sharing : undefined;
  const unit = acceleratorUnit(accelerator, { share: machine.acceleratorShare, sharing });
  const attached = given.accelerator !== undefined;
  ledger.note('name', attached ? givenOrigin(machine.accelerator) : carried(machine.accelerator, machine));
  return {
    name: machine.accelerator,
    kind: ledger.note('kind', catalogued(accelerator.kind, 'what it is', accelerator)),
    resource: ledger.note(
      'resource',
      catalogued(accelerator.resource, 'extended resource of its device plugin', accelerator),
    ),
    deviceCount: ledger.note(
      'deviceCount',
      attached
        ? givenOrigin(machine.acceleratorCount)
        : catalogued(machine.acceleratorCount, `accelerators of one ${machine.name}`, machine),
    ),
    count: ledger.note(
      'count',
      derived(
        machine.acceleratorCount * unit.unitsPerDevice,
        `${machine.acceleratorCount} x ${accelerator.displayName}, each offered as ${unit.unitsPerDevice}`,
      ),
    ),
    memoryGib: ledger.note('memoryGib', derived(unit.memoryGib, unit.sum, unit.source.join('; '))),
    cudaMemoryGib: ledger.note(
      'cudaMemoryGib',
      derived(unit.cudaMemoryGib, 'what CUDA reports in total to a pod', unit.source.join('; ')),
    ),
    ...sharingOf(sharing, ledger),
    ...topologyOf(machine, given, ledger),
    ...driverOf(accelerator, given, ledger),
    nodeLabel: ledger.note(
      'nodeLabel',
      catalogued(accelerator.nodeLabel, 'label that GKE puts on the node', accelerator),
    ),
    taint: ledger.note('taint', catalogued(accelerator.taint, 'taint that GKE puts on the node', accelerator)),
  };
}

function carried<T>(value: T, machine: MachineType) {
  return catalogued(value, `what ${machine.name} carries`, machine);
}

function givenOrigin<T>(value: T) {
  return { value, origin: { kind: 'given' } } as const;
}

function sharingOf(sharing: SharingDescription | undefined, ledger: Ledger): Pick<PoolAccelerator, 'sharing'> {
  return sharing === undefined ? {} : { sharing: ledger.given('sharing', sharing) };
}

/** The slice that a TPU pool forms: what is given, else the one that a single machine is. */
function topologyOf(
  machine: MachineType,
  { placement }: NodePoolDescription,
  ledger: Ledger,
): Pick<PoolAccelerator, 'topology'> {
  const [single] = machine.topologies ?? [];
  if (placement?.tpuTopology !== undefined) return { topology: ledger.given('topology', placement.tpuTopology) };
  if (single === undefined) return {};
  return { topology: ledger.note('topology', catalogued(single, `one ${machine.name} alone`, machine)) };
}

function driverOf(
  { kind }: Accelerator,
  given: NodePoolDescription,
  ledger: Ledger,
): Pick<PoolAccelerator, 'driverVersion'> {
  if (kind !== 'gpu') return {};
  return {
    driverVersion: ledger.choose(
      'driverVersion',
      given.gpuDriverVersion,
      byDefault(
        'LATEST',
        'images built for CUDA 13 (vLLM from 0.20.0) need driver 580 or newer',
        'vllm-project/vllm#42738',
      ),
    ),
  };
}
