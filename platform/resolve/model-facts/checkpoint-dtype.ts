import type { ModelFactsDescription } from '../../description';
import type { ConfigJson } from './config-json';

type CheckpointDtype = NonNullable<ModelFactsDescription['checkpointDtype']>;

/** What a `config.json` says of how its files hold the weights, or a method that nothing is known of. */
export type CheckpointDtypeOfConfig =
  { readonly dtype: CheckpointDtype | undefined } | { readonly unknownMethod: string };

/** By `quant_method` where the bits do not matter. Source: Transformers QuantizationConfigMixin; vLLM quantization methods. */
const BY_METHOD: Readonly<Record<string, CheckpointDtype>> = {
  fp8: 'fp8',
  fbgemm_fp8: 'fp8',
  mxfp4: 'mxfp4',
  awq: 'int4-awq',
  bitsandbytes: 'bitsandbytes',
};

/** By `quant_algo` of NVIDIA's Model Optimizer. */
const BY_ALGORITHM: Readonly<Record<string, CheckpointDtype>> = {
  FP8: 'fp8',
  NVFP4: 'nvfp4',
  W4A16: 'w4a16',
  MXFP8: 'mxfp8',
};

/** How the files of a checkpoint hold its weights; undefined where the file does not say. */
export function checkpointDtypeOf(config: ConfigJson): CheckpointDtypeOfConfig {
  const quantization = config.quantization_config;
  if (quantization) return ofQuantization(quantization);
  const dtype = config.dtype ?? config.torch_dtype;
  return { dtype: plain(dtype?.replace('torch.', '')) };
}

/** Fields that list the layers which a quantization leaves as they are, by method. */
const LEFT_OUT = ['modules_to_not_convert', 'ignore', 'ignored_layers', 'exclude_modules'];

/** Whether a quantization leaves the attention of every layer as it is. */
export function keepsAttention({
  quantization_config: quantization,
  num_hidden_layers: layers = 0,
}: ConfigJson): boolean {
  const names = LEFT_OUT.flatMap((field) => {
    const listed = quantization?.[field];
    return Array.isArray(listed) ? listed.map(String) : [];
  }).filter((name) => name.includes('attn'));
  const single = new Set(names.flatMap((name) => /\.layers\.(\d+)\./.exec(name)?.[1] ?? []));
  return single.size >= Math.max(1, layers) || names.some((name) => !/\.layers\.\d+\./.test(name));
}

function plain(dtype: string | undefined): CheckpointDtype | undefined {
  return dtype === 'bfloat16' || dtype === 'float16' || dtype === 'float32' ? dtype : undefined;
}

function ofQuantization(quantization: Readonly<Record<string, unknown>>): CheckpointDtypeOfConfig {
  const method = textOf(quantization['quant_method']);
  const dtype =
    BY_METHOD[method] ??
    (method === 'gptq' ? ofGptq(quantization['bits']) : undefined) ??
    (method.startsWith('modelopt') ? BY_ALGORITHM[textOf(quantization['quant_algo'])] : undefined) ??
    (method === 'compressed-tensors' ? ofCompressedTensors(quantization['config_groups']) : undefined);
  return dtype === undefined ? { unknownMethod: method === '' ? 'no quant_method' : method } : { dtype };
}

function ofGptq(bits: unknown): CheckpointDtype | undefined {
  return bits === 4 ? 'int4-gptq' : bits === 8 ? 'int8' : undefined;
}

/** The first group speaks for all: routers and heads are left out by name, not by a group of their own. */
function ofCompressedTensors(groups: unknown): CheckpointDtype | undefined {
  const [group] = Object.values((groups ?? {}) as Record<string, { weights?: { num_bits?: unknown; type?: unknown } }>);
  const weights = group?.weights;
  const words = `${String(weights?.type)}${String(weights?.num_bits)}`;
  const known: Readonly<Record<string, CheckpointDtype>> = {
    float8: 'fp8',
    float4: 'nvfp4',
    int8: 'int8',
    int4: 'w4a16',
  };
  return known[words];
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
