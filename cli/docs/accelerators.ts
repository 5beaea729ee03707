import {
  type Accelerator,
  ACCELERATORS,
  ALLOCATABLE_SOURCE,
  type Consumption,
  MACHINE_TYPES,
  type MachineType,
} from '../../platform/catalog';
import { code, page, points, section, table } from './markdown';

/** `docs/reference/accelerators.md`: every GPU and TPU, what it holds and computes, and where it is listed. */
export function acceleratorsPage(): string {
  const all = Object.values(ACCELERATORS);
  return page(
    'Accelerators',
    'What the catalogue knows of the GPUs and TPUs that GKE offers. Refusals and sums rest on these figures.',
    section('Memory and speed', MEMORY_NOTE, memoryTable(all)),
    section('Consumption', consumptionTable(all)),
    section('GPUs cut by MIG', MIG_NOTE, migTable(all)),
    section('TPU slices', topologyTable(all)),
    ...all.map(details),
  );
}

/** `docs/reference/machine-types.md`: every machine type, and what it leaves for pods. */
export function machineTypesPage(): string {
  const all = Object.values(MACHINE_TYPES);
  return page(
    'Machine types',
    'CPU and memory "for pods" are what is left after the kernel, GKE and the eviction threshold; DaemonSets come out of it.',
    `Sources: ${ALLOCATABLE_SOURCE.join('; ')}.`,
    section('With accelerators', machineTable(all.filter(({ accelerator }) => accelerator !== undefined))),
    section(
      'N1, to which GPUs are attached',
      attachableTable(all.filter(({ attachable }) => attachable !== undefined)),
    ),
    section('CPU', machineTable(all.filter(({ accelerator, attachable }) => !accelerator && !attachable))),
    section('Notes', points(all.flatMap(({ name, note }) => (note ? [`${code(name)}: ${note}`] : [])))),
  );
}

const MEMORY_NOTE =
  'Printed memory is Google\'s, in GB. "Reports" is what the device says of itself, "CUDA" what vLLM multiplies by ' +
  '`gpuMemoryUtilization`, "usable" what is left after a CUDA context. TFLOP/s are dense.';

const MIG_NOTE = 'Memory with an asterisk was not seen in a listing of `nvidia-smi`; it is a careful figure.';

function memoryTable(all: readonly Accelerator[]): string {
  const right = ['GB', 'reports GiB', 'CUDA GiB', 'usable GiB', 'GB/s', 'bf16', 'fp8', 'fp4', 'int8'];
  const titles = ['accelerator', 'label value', 'capability', ...right];
  return table(
    titles,
    all.map((one) => [
      one.displayName,
      code(one.name),
      one.computeCapability,
      one.memoryGb,
      one.memoryGib,
      one.cudaMemoryGib,
      one.usableMemoryGib,
      one.memoryBandwidthGBps,
      one.denseTflops.bf16 ?? one.denseTflops.fp16,
      one.denseTflops.fp8,
      one.denseTflops.fp4,
      one.denseTflops.int8,
    ]),
    right,
  );
}

function consumptionTable(all: readonly Accelerator[]): string {
  const differing = Object.values(MACHINE_TYPES).filter(({ accelerator, consumption }) => {
    return accelerator !== undefined && consumption.onDemand !== ACCELERATORS[accelerator].consumption.onDemand;
  });
  return table(
    ['accelerator', 'on demand', 'Spot', 'flex-start', 'reservation'],
    [
      ...all.map(({ displayName, consumption }) => [displayName, ...modes(consumption)]),
      ...differing.map(({ name, consumption }) => [code(name), ...modes(consumption)]),
    ],
  );
}

function modes({ onDemand, spot, flexStart, reservation, flexStartZones }: Consumption) {
  return [onDemand, spot, flexStartZones ? flexStartZones.join(', ') : flexStart, reservation];
}

function migTable(all: readonly Accelerator[]): string {
  const rows = all.flatMap(({ displayName, mig = {} }) =>
    Object.entries(mig).map(([profile, { count, memoryGib, confirmed }]) => [
      displayName,
      code(profile),
      count,
      `${memoryGib}${confirmed ? '' : ' *'}`,
    ]),
  );
  return table(['accelerator', 'profile', 'a GPU', 'GiB each'], rows, ['a GPU', 'GiB each']);
}

function topologyTable(all: readonly Accelerator[]): string {
  const rows = all.flatMap(({ displayName, topologies = [] }) =>
    topologies.map(({ topology, chips, hosts }) => [displayName, code(topology), chips, hosts]),
  );
  return table(['accelerator', 'topology', 'chips', 'hosts of 4'], rows, ['chips', 'hosts of 4']);
}

function details(one: Accelerator): string {
  const { key, value } = one.nodeLabel;
  const zones = one.zones && Object.values(one.zones).flat().join(', ');
  return section(
    one.displayName,
    points([
      `Label ${code(`${key}: ${value}`)}, resource ${code(one.resource)}, taint ${code(`${one.taint.key}=${one.taint.value}:${one.taint.effect}`)}.`,
      `Memory: ${one.memorySource}.`,
      `Native formats: ${one.nativeDtypes.join(', ')}. Interconnect: ${one.interconnect.type}.`,
      ...(one.minGkeVersion ? [`GKE ${one.minGkeVersion} or newer.`] : []),
      `Regions${one.availabilityAsOf ? ` (${one.availabilityAsOf})` : ''}: ${one.regions?.join(', ') ?? 'not known'}.`,
      `Zones that were read: ${zones ?? 'none'}.`,
      ...one.notes,
      `Sources: ${one.source.join('; ')}. As of ${one.asOf}.`,
    ]),
  );
}

function machineTable(all: readonly MachineType[]): string {
  const right = ['vCPU', 'GiB', 'CPU for pods', 'GiB for pods', 'accelerators'];
  return table(
    [
      'machine type',
      'accelerator',
      'accelerators',
      'vCPU',
      'GiB',
      'CPU for pods',
      'GiB for pods',
      'local SSD',
      'boot disks',
    ],
    all.map((one) => [
      code(one.name),
      one.accelerator && ACCELERATORS[one.accelerator].displayName,
      one.acceleratorCount * (one.acceleratorShare ?? 1) || null,
      one.vcpus,
      one.memoryGib,
      one.allocatable.cpuMillis / 1000,
      Number((one.allocatable.memoryMib / 1024).toFixed(1)),
      localSsd(one),
      one.bootDiskTypes?.join(', '),
    ]),
    right,
  );
}

function localSsd({ localSsd: ssd }: MachineType): string | null {
  if (!ssd || ssd.mode === 'none') return null;
  if (ssd.count === null) return 'optional';
  return `${ssd.mode === 'bundled' ? '' : 'up to '}${ssd.count} x ${ssd.diskGib} GiB`;
}

function attachableTable(all: readonly MachineType[]): string {
  const right = ['vCPU', 'GiB', 'CPU for pods', 'GiB for pods'];
  return table(
    ['machine type', ...right, 'GPUs that may be attached'],
    all.map((one) => [
      code(one.name),
      one.vcpus,
      one.memoryGib,
      one.allocatable.cpuMillis / 1000,
      Number((one.allocatable.memoryMib / 1024).toFixed(1)),
      (one.attachable ?? []).map(({ accelerator, counts }) => `${accelerator}: ${counts.join(', ')}`).join('; '),
    ]),
    right,
  );
}
