import type { AcceleratorName } from './accelerators';
import type { MachineType, MachineTypeName } from './machine-types';
import { GPU_PRICES } from './prices/gpu';
import { TPU_PRICE_SOURCE, TPU_PRICES } from './prices/tpu';
import { A2_PRICES } from './prices/vm-a2';
import { A3_HIGH_PRICES } from './prices/vm-a3-high';
import { A3_MEGA_PRICES } from './prices/vm-a3-mega';
import { A3_ULTRA_PRICES, A3_ULTRA_SOURCE } from './prices/vm-a3-ultra';
import { CPU_PRICES } from './prices/vm-cpu';
import { G2_PRICES } from './prices/vm-g2';
import { G4_PRICES } from './prices/vm-g4';
import { type PriceTuple, VM_PRICE_SOURCE, type VmPriceTable } from './prices/vm-price';

/** List prices of one node, in USD an hour; null where none was found. Boot disks and networks come on top. */
export interface NodePrice {
  readonly onDemand: number | null;
  /** Of that day: Spot prices may change daily. */
  readonly spot: number | null;
  readonly cud1Year: number | null;
  readonly cud3Years: number | null;
  /** What the figures leave out or rest on. */
  readonly note?: string;
  readonly source: readonly string[];
  /** Null where the source carries no date. */
  readonly asOf: string | null;
}

/** Prices of whole machines, with their GPUs and bundled local SSD, by machine type and region. */
export const VM_PRICES: VmPriceTable = {
  ...G2_PRICES,
  ...G4_PRICES,
  ...A2_PRICES,
  ...A3_HIGH_PRICES,
  ...A3_MEGA_PRICES,
  ...A3_ULTRA_PRICES,
  ...CPU_PRICES,
};

/**
 * What one node of that machine type costs in that region; undefined where no source gives a price. A TPU machine is
 * its chips; an N1 with GPUs attached (`tryAttachAccelerator`) is the machine and the GPUs.
 */
export function tryFindNodePrice(machineType: MachineType, region: string): NodePrice | undefined {
  const { name, accelerator, acceleratorCount } = machineType;
  if (accelerator && accelerator in TPU_PRICES) return tpuNodePrice(accelerator, acceleratorCount, region);
  const machine = vmPrice(name, region);
  return machine && accelerator && machineType.attachable
    ? withGpus(machine, accelerator, acceleratorCount, region)
    : machine;
}

/** Regions for which `tryFindNodePrice` knows that machine type. */
export function pricedRegions(machineType: MachineType): readonly string[] {
  const tpu = machineType.accelerator && (TPU_PRICES as Prices)[machineType.accelerator];
  const candidates = Object.keys(tpu ?? VM_PRICES[machineType.name] ?? {});
  return candidates.filter((region) => tryFindNodePrice(machineType, region) !== undefined);
}

type Prices = Readonly<Record<string, Readonly<Record<string, PriceTuple>>>>;

function vmPrice(name: MachineTypeName, region: string): NodePrice | undefined {
  const found = VM_PRICES[name]?.[region];
  if (!found) return undefined;
  return { ...named(found, 1), ...(name in A3_ULTRA_PRICES ? A3_ULTRA_SOURCE : VM_PRICE_SOURCE) };
}

function tpuNodePrice(accelerator: AcceleratorName, chips: number, region: string): NodePrice | undefined {
  const found = (TPU_PRICES as Prices)[accelerator]?.[region];
  return found && { ...named(found, chips), ...TPU_PRICE_SOURCE };
}

function withGpus(machine: NodePrice, accelerator: AcceleratorName, count: number, region: string) {
  const gpu = GPU_PRICES.find((price) => price.accelerator === accelerator && price.region === region);
  if (!gpu) return undefined;
  const add = (base: number | null, gpus: number | null): number | null =>
    base === null || gpus === null ? null : base + (gpus / gpu.count) * count;
  return {
    onDemand: add(machine.onDemand, gpu.onDemand),
    spot: add(machine.spot, gpu.spot),
    cud1Year: null,
    cud3Years: null,
    note: gpu.note,
    source: [...machine.source, gpu.source],
    asOf: gpu.asOf,
  };
}

function named([onDemand, spot, cud1Year, cud3Years]: PriceTuple, count: number) {
  const times = (price: number | null): number | null => (price === null ? null : price * count);
  return {
    onDemand: times(onDemand),
    spot: times(spot),
    cud1Year: times(cud1Year),
    cud3Years: times(cud3Years),
  };
}
