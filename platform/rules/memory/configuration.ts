import {
  type Accelerator,
  availabilityInZone,
  findAccelerator,
  findMachineType,
  MACHINE_TYPES,
  type MachineType,
  MODELS,
  tryFindNodePrice,
} from '../../catalog';
import type { Platform } from '../../resolve';
import { acceleratorUnit, type EngineShape, figure, kvCacheCapacity, tensorParallelSizes } from '../../sizing';
import { fields } from '../literal';
import { peakWeightsGib, surelyStreams } from './online-quantization';
import { quantizationRuns } from './quantization-support';
import type { Replica } from './replica';

/** A machine type and settings with which a replica fits. */
export interface Configuration {
  readonly machine: MachineType;
  readonly accelerator: Accelerator;
  readonly tensorParallelSize: number;
  /** Set where the weights are quantised while they are loaded. */
  readonly quantization?: string;
  /** Set where another checkpoint of the same model is meant. */
  readonly weights?: string;
  /** Of one node in the region, on demand or else Spot; undefined where no list price is known. */
  readonly usdPerHour?: number;
}

interface Variant {
  readonly shape: EngineShape;
  readonly quantization?: string;
  readonly weights?: string;
}

/**
 * The cheapest nodes on which a replica holds its weights and a context, one for each kind of accelerator and variant,
 * cheapest first; nodes without a known price come last. Only what is listed, or not known to be absent, in the zones of
 * the pool.
 */
export function cheapestConfigurations(platform: Platform, replica: Replica, context: number): Configuration[] {
  const { shape, pool } = replica;
  if (shape === undefined) return [];
  const all = variants(replica, shape).flatMap((variant) =>
    Object.values(MACHINE_TYPES).flatMap((machine) => {
      const here = pool.zones.every((zone) => availabilityInZone(machine, zone) !== 'not-listed');
      return here ? (tryFit(platform, machine, variant, context) ?? []) : [];
    }),
  );
  return all.sort((a, b) => (a.usdPerHour ?? Infinity) - (b.usdPerHour ?? Infinity) || rank(a) - rank(b));
}

/** `g2-standard-24 (2 x NVIDIA L4, tensorParallelSize 2) at 2.20 USD/h`. */
export function described({
  machine,
  accelerator,
  tensorParallelSize,
  quantization,
  weights,
  usdPerHour,
}: Configuration): string {
  const what = [
    `${machine.acceleratorCount} x ${accelerator.displayName}`,
    ...(tensorParallelSize === 1 ? [] : [`tensorParallelSize ${tensorParallelSize}`]),
    ...(quantization === undefined ? [] : [`quantization ${quantization}`]),
    ...(weights === undefined ? [] : [weights]),
  ];
  const price = usdPerHour === undefined ? '' : ` at ${figure(usdPerHour)} USD/h`;
  return `${machine.name} (${what.join(', ')})${price}`;
}

/** The fix that puts a replica on a configuration, to be pasted into the environment. */
export function fixOf({ model, pool }: Replica, to: Configuration, maxModelLen?: number): string {
  const engine = {
    tensorParallelSize: to.tensorParallelSize,
    ...(to.quantization === undefined ? {} : { quantization: to.quantization }),
    ...(maxModelLen === undefined ? {} : { maxModelLen }),
  };
  const of = { ...(to.weights === undefined ? {} : { weights: to.weights }), engine };
  return fields({
    ...(to.machine.name === pool.machineType ? {} : { nodePools: { [pool.name]: { machineType: to.machine.name } } }),
    models: { [model.name]: of },
  });
}

/** As it is, quantised while it is loaded, or a checkpoint of the same model that is quantised already. */
function variants({ row, model }: Replica, shape: EngineShape): Variant[] {
  const plain = ['bfloat16', 'float16', 'float32'].includes(row.checkpointDtype) && shape.quantization === undefined;
  const siblings = Object.values(MODELS).filter(({ baseModel }) => baseModel === row.id);
  return [
    { shape },
    ...(plain ? [{ shape: { ...shape, quantization: 'fp8' }, quantization: 'fp8' }] : []),
    ...siblings
      .filter(() => model.engine.quantization === undefined)
      .map((sibling) => ({ shape: { ...shape, model: sibling }, weights: sibling.id })),
  ];
}

function tryFit(
  platform: Platform,
  machine: MachineType,
  variant: Variant,
  context: number,
): Configuration | undefined {
  if (machine.accelerator === undefined || machine.acceleratorCount === 0) return undefined;
  const accelerator = findAccelerator(machine.accelerator);
  const scheme = variant.quantization ?? variant.shape.model.checkpointDtype;
  if (accelerator.kind !== 'gpu' || !quantizationRuns(scheme, accelerator)) return undefined;
  const { cudaMemoryGib } = acceleratorUnit(accelerator, { share: machine.acceleratorShare });
  const {
    enableExpertParallel = false,
    pipelineParallelSize = 1,
    dataParallelSize = 1,
  } = variant.shape.parallelism ?? {};
  const most = Math.floor(machine.acceleratorCount / (pipelineParallelSize * dataParallelSize));
  for (const tensorParallelSize of tensorParallelSizes(variant.shape.model, most, enableExpertParallel)) {
    const parallelism = { ...variant.shape.parallelism, tensorParallelSize };
    const gpu = { ...accelerator, cudaMemoryGib };
    const { fits } = kvCacheCapacity({ ...variant.shape, gpu, parallelism, maxModelLen: context });
    if (!fits || !loads({ ...variant.shape, gpu, parallelism })) continue;
    const price = tryFindNodePrice(findMachineType(machine.name), platform.region);
    const usdPerHour = price?.onDemand ?? price?.spot ?? undefined;
    return {
      machine,
      accelerator,
      tensorParallelSize,
      ...variantOf(variant),
      ...(usdPerHour === undefined ? {} : { usdPerHour }),
    };
  }
  return undefined;
}

/** Whether the weights fit while they are loaded, too. */
function loads(shape: EngineShape): boolean {
  const peak = peakWeightsGib(shape, surelyStreams);
  return peak === undefined || peak <= shape.gpu.cudaMemoryGib;
}

function variantOf({ quantization, weights }: Variant): Pick<Configuration, 'quantization' | 'weights'> {
  return { ...(quantization === undefined ? {} : { quantization }), ...(weights === undefined ? {} : { weights }) };
}

/** The same checkpoint before a change of it. */
function rank({ quantization, weights }: Configuration): number {
  return quantization === undefined && weights === undefined ? 0 : 1;
}
