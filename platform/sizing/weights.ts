import { DTYPE_BYTES, type Dtype } from './dtypes';
import type { ModelShape } from './model-shape';
import type { Reckoning } from './reckoning';
import { figure, GIB, gibText } from './units';

/** How the weights are to be held, where that is not how the checkpoint has them. */
export interface WeightsOptions {
  /** A quantization applied while loading, by vLLM's name. @default none: the checkpoint as published */
  readonly quantization?: string;
  /** @default 'auto' */
  readonly dtype?: Dtype;
}

/** What the weights of a whole model take, before they are split over GPUs. */
export interface Weights extends Reckoning {
  readonly bytes: number;
  readonly gib: number;
}

/** Bytes a weight takes under a quantization that vLLM applies while it loads an unquantised checkpoint. */
const BYTES_BY_QUANTIZATION: Readonly<Record<string, number>> = {
  fp8: 1,
  int8: 1,
  bitsandbytes: 0.53125,
  mxfp4: 0.53125,
};

/**
 * The weights of a model in bytes and GiB: the published size of the checkpoint where it is known and nothing is
 * requantised, else parameters times bytes.
 */
export function weights(model: ModelShape, options: WeightsOptions = {}): Weights {
  const published = model.weightsBytes ?? undefined;
  if (published !== undefined && options.quantization === undefined) {
    return result(published, `checkpoint of ${model.id} as published`, ['catalogue']);
  }
  const each =
    (options.quantization && BYTES_BY_QUANTIZATION[options.quantization]) || DTYPE_BYTES[options.dtype ?? 'auto'];
  const embeddings = model.vocabSize * model.hiddenSize * (model.tiedEmbeddings ? 1 : 2);
  const bytes = (model.parametersTotal - embeddings) * each + embeddings * 2;
  const sum =
    `(${figure(model.parametersTotal, 0)} - ${figure(embeddings, 0)}) parameters x ${each} B` +
    ` + ${figure(embeddings, 0)} embedding parameters x 2 B`;
  return result(bytes, sum, ['catalogue']);
}

function result(bytes: number, sum: string, source: readonly string[]): Weights {
  return { bytes, gib: bytes / GIB, sum: `${sum} = ${gibText(bytes)}`, source };
}
