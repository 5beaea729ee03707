import type { Rule } from '../rule';

/**
 * Names under which vLLM takes a checkpoint of a kind: its own method and the kernels that replace it. compressed-tensors
 * holds several kinds.
 * Source: vLLM vllm/config/model.py _verify_quantization and the override_quantization_method of each method.
 */
const TAKES: Readonly<Record<string, readonly string[]>> = {
  fp8: ['fp8', 'compressed-tensors', 'modelopt', 'fbgemm_fp8', 'humming'],
  mxfp4: ['mxfp4', 'gpt_oss_mxfp4', 'humming'],
  'int4-awq': ['awq', 'awq_marlin', 'auto_awq', 'moe_wna16', 'compressed-tensors', 'inc', 'humming'],
  'int4-gptq': [
    'gptq',
    'gptq_marlin',
    'auto_gptq',
    'gptq_bitblas',
    'moe_wna16',
    'compressed-tensors',
    'inc',
    'humming',
  ],
};

/** Methods that need a checkpoint prepared for them. */
const NEED_CHECKPOINT = [
  'awq',
  'awq_marlin',
  'auto_awq',
  'cpu_awq',
  'gptq',
  'gptq_marlin',
  'gptq_marlin_24',
  'auto_gptq',
  'gptq_bitblas',
  'marlin',
  'compressed-tensors',
  'modelopt',
  'modelopt_fp4',
  'modelopt_mxfp8',
  'modelopt_mixed',
  'mxfp4',
  'gpt_oss_mxfp4',
  'moe_wna16',
  'aqlm',
  'squeezellm',
  'hqq',
  'qqq',
  'quark',
  'fbgemm_fp8',
  'deepseek_v4_fp8',
  'gguf',
];

/** vLLM reads the checkpoint's own method and refuses another one. */
export const quantizationDiffersFromCheckpoint = {
  name: 'quantization-differs-from-checkpoint',
  severity: 'error',
  summary: 'A quantization that is not the one of the checkpoint.',
  why:
    'vLLM finds the quantization of a checkpoint in its config.json and ends when the flag says another one; a method ' +
    'that needs prepared weights ends when the checkpoint has none.',
  source: 'vllm-project/vllm#19050',
  check: (platform) =>
    Object.values(platform.models).flatMap(({ name, id, facts, engine }) => {
      const { quantization } = engine;
      const own = facts.checkpointDtype;
      if (quantization === undefined) return [];
      const takes = TAKES[own];
      const plain = ['bfloat16', 'float16', 'float32'].includes(own);
      const wrong = plain
        ? NEED_CHECKPOINT.includes(quantization)
        : takes !== undefined && !takes.includes(quantization);
      if (!wrong) return [];
      return [
        {
          path: `models.${name}.engine.quantization`,
          message: plain
            ? `${id} is stored as ${own}, and ${quantization} needs a checkpoint that was quantized so`
            : `${id} is stored as ${own}, and vLLM refuses to load it as ${quantization}`,
          given: quantization,
          allowed: plain ? 'none, or one that vLLM makes while it loads: fp8' : `none: vLLM finds ${own} itself`,
          fix: plain ? "engine: { quantization: 'fp8' }" : `engine: { quantization: '${takes?.[0]}' }`,
        },
      ];
    }),
} satisfies Rule;
