import { DTYPE_BYTES, type Dtype } from './dtypes';

/** How a scheme holds the weights of linear layers. Embeddings, output head, norms and routers keep the dtype. */
export interface QuantizationScheme {
  /** Bytes of one weight, scales and zero points included. */
  readonly bytesPerWeight: number;
  /** The bytes written out. */
  readonly sum: string;
}

/** Schemes by the words that checkpoints and vLLM's `--quantization` use. */
export const QUANTIZATION_SCHEMES = {
  /** One byte; a scale for each tensor, channel or 128 x 128 block is below 0.03 %. */
  fp8: {
    bytesPerWeight: 1 + 4 / (128 * 128),
    sum: '1 B + 4 B a 128 x 128 block',
  },
  int8: { bytesPerWeight: 1, sum: '1 B' },
  /** AWQ, groups of 128: a 16-bit scale and a 4-bit zero point for each. */
  'int4-awq': {
    bytesPerWeight: 0.5 + 2 / 128 + 0.5 / 128,
    sum: '0.5 B + 2.5 B a group of 128',
  },
  /** GPTQ, groups of 128, as AWQ. */
  'int4-gptq': {
    bytesPerWeight: 0.5 + 2 / 128 + 0.5 / 128,
    sum: '0.5 B + 2.5 B a group of 128',
  },
  /** compressed-tensors W4A16, symmetric: no zero points. */
  w4a16: { bytesPerWeight: 0.5 + 2 / 128, sum: '0.5 B + 2 B a group of 128' },
  /** Four bits and an fp8 scale for sixteen weights. */
  nvfp4: { bytesPerWeight: 0.5 + 1 / 16, sum: '0.5 B + 1 B a group of 16' },
  /** Four bits and an 8-bit exponent for 32 weights (OCP Microscaling). */
  mxfp4: { bytesPerWeight: 0.5 + 1 / 32, sum: '0.5 B + 1 B a group of 32' },
  mxfp8: { bytesPerWeight: 1 + 1 / 32, sum: '1 B + 1 B a group of 32' },
  /** NF4 with a 32-bit maximum for 64 weights, as vLLM quantises while loading. */
  bitsandbytes: {
    bytesPerWeight: 0.5 + 4 / 64,
    sum: '0.5 B + 4 B a group of 64',
  },
} as const satisfies Readonly<Record<string, QuantizationScheme>>;

export type QuantizationSchemeName = keyof typeof QUANTIZATION_SCHEMES;

/** Where the sizes of groups and scales come from. */
export const QUANTIZATION_SOURCE = [
  'docs.vllm.ai/en/latest/features/quantization',
  'OCP Microscaling Formats (MX) v1.0: 32 weights share one scale byte',
] as const;

/** Other spellings, by what they mean. */
const SPELLINGS: Readonly<Record<string, QuantizationSchemeName>> = {
  awq: 'int4-awq',
  awq_marlin: 'int4-awq',
  auto_awq: 'int4-awq',
  int4: 'w4a16',
  gptq: 'int4-gptq',
  gptq_marlin: 'int4-gptq',
  auto_gptq: 'int4-gptq',
  fp8_per_tensor: 'fp8',
  fp8_per_block: 'fp8',
  'fp8-dynamic': 'fp8',
  fbgemm_fp8: 'fp8',
  ptpc_fp8: 'fp8',
  experts_int8: 'int8',
  w8a8: 'int8',
  modelopt: 'fp8',
  modelopt_fp4: 'nvfp4',
  modelopt_mxfp8: 'mxfp8',
  gpt_oss_mxfp4: 'mxfp4',
  'bnb-4bit': 'bitsandbytes',
};

/** The scheme a word stands for, or undefined when it is none that is known (`bfloat16` is none). */
export function tryFindQuantizationScheme(word: string | undefined | null): QuantizationSchemeName | undefined {
  if (!word) return undefined;
  if (Object.hasOwn(QUANTIZATION_SCHEMES, word)) return word as QuantizationSchemeName;
  return Object.hasOwn(SPELLINGS, word) ? SPELLINGS[word] : undefined;
}

/** Bytes of one weight of a linear layer, and how that figure comes about. */
export function linearWeight(scheme: QuantizationSchemeName | undefined, dtype: Dtype = 'auto'): QuantizationScheme {
  if (scheme) return QUANTIZATION_SCHEMES[scheme];
  return { bytesPerWeight: DTYPE_BYTES[dtype], sum: `${DTYPE_BYTES[dtype]} B` };
}
