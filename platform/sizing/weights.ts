import { DTYPE_BYTES, type Dtype } from './dtypes';
import type { ModelShape } from './model-shape';
import { parameterBreakdown, quantisedParameters, unquantisedParameters } from './parameters';
import { linearWeight, QUANTIZATION_SOURCE, tryFindQuantizationScheme } from './quantization';
import type { QuantizationSchemeName } from './quantization';
import type { Reckoning } from './reckoning';
import { figure, GIB, gibText } from './units';

/** How the weights are to be held, where that is not how the checkpoint has them. */
export interface WeightsOptions {
  /**
   * vLLM's `--quantization`. It changes the size only of a checkpoint that is not quantised already.
   * @default as the checkpoint
   */
  readonly quantization?: string;
  /** vLLM's `--dtype`. @default 'auto' */
  readonly dtype?: Dtype;
}

/** What the weights of a whole model take, before they are split over GPUs. */
export interface Weights extends Reckoning {
  readonly bytes: number;
  readonly gib: number;
  /** Mean bytes of a parameter that may be quantised; what a split of such layers multiplies. */
  readonly bytesPerLinearParameter: number;
  /** The scheme of the linear layers, undefined where they are not quantised. */
  readonly scheme: QuantizationSchemeName | undefined;
}

/**
 * The weights of a model: the published bytes of its checkpoint where they are known and loading does not change them,
 * else parameters times bytes, with embeddings, output head, routers and towers left unquantised.
 */
export function weights(model: ModelShape, options: WeightsOptions = {}): Weights {
  const dtype = options.dtype ?? 'auto';
  const own = tryFindQuantizationScheme(model.checkpointDtype);
  const scheme = own ?? tryFindQuantizationScheme(options.quantization);
  const parts = parameterBreakdown(model);
  const kept = unquantisedParameters(parts);
  const quantised = quantisedParameters(parts);
  if (model.weightsBytes && loadsAsStored(model, scheme === own, dtype)) {
    const bytes = model.weightsBytes;
    const sum = `checkpoint of ${model.id}: ${figure(bytes, 0)} B = ${gibText(bytes)}`;
    const bytesPerLinearParameter = Math.max(0, bytes - kept * DTYPE_BYTES[dtype]) / Math.max(1, quantised);
    return {
      bytes,
      gib: bytes / GIB,
      bytesPerLinearParameter,
      scheme,
      sum,
      source: ['platform/catalog: models'],
    };
  }
  const linear = linearWeight(scheme, dtype);
  const bytes = quantised * linear.bytesPerWeight + kept * DTYPE_BYTES[dtype];
  const sum =
    `${figure(quantised, 0)} parameters of linear layers x (${linear.sum})` +
    ` + ${figure(kept, 0)} of embeddings, head, routers and towers x ${DTYPE_BYTES[dtype]} B = ${gibText(bytes)}`;
  const source = ['platform/catalog: models', ...(scheme ? QUANTIZATION_SOURCE : [])];
  return {
    bytes,
    gib: bytes / GIB,
    bytesPerLinearParameter: linear.bytesPerWeight,
    scheme,
    sum,
    source,
  };
}

/** Whether loading leaves the bytes alone: nothing is quantised on the way, and 16 bits stay 16 bits. */
function loadsAsStored(model: ModelShape, sameScheme: boolean, dtype: Dtype): boolean {
  return sameScheme && model.checkpointDtype !== 'float32' && DTYPE_BYTES[dtype] === 2;
}
