import type { ModelRow } from './model';

/** Where the class of each family was read; the newest Gemma's from vLLM's list of architectures by release. */
export const MODEL_ARCHITECTURE_SOURCE =
  'vllm-project/vllm docs/models/supported_models.md (architecture by example model) and registry.py by release';

/** Families of which every model has the same class. */
const BY_FAMILY: Readonly<Record<string, string>> = {
  'gemma-2': 'Gemma2ForCausalLM',
  'llama-3.1': 'LlamaForCausalLM',
  'llama-3.2': 'LlamaForCausalLM',
  'llama-3.3': 'LlamaForCausalLM',
  tinyllama: 'LlamaForCausalLM',
  falcon3: 'LlamaForCausalLM',
  'llama-4': 'Llama4ForConditionalGeneration',
  'qwen2.5': 'Qwen2ForCausalLM',
  qwq: 'Qwen2ForCausalLM',
  'gpt-oss': 'GptOssForCausalLM',
  'deepseek-v3': 'DeepseekV3ForCausalLM',
  'kimi-k2': 'DeepseekV3ForCausalLM',
  'glm-4.5': 'Glm4MoeForCausalLM',
  mistral: 'MistralForCausalLM',
  mixtral: 'MixtralForCausalLM',
  'phi-4': 'Phi3ForCausalLM',
  falcon: 'FalconForCausalLM',
  opt: 'OPTForCausalLM',
  bge: 'XLMRobertaModel',
};

/**
 * The class that a model's `config.json` names under `architectures`, which is what vLLM looks up; undefined where it is
 * not known.
 */
export function tryFindModelArchitecture(model: ModelRow): string | undefined {
  const { id, family, architecture, multimodal, architectures } = model;
  if (architectures !== undefined) return architectures[0];
  switch (family) {
    case 'qwen3':
      return architecture === 'moe' ? 'Qwen3MoeForCausalLM' : 'Qwen3ForCausalLM';
    case 'gemma-3':
      return multimodal ? 'Gemma3ForConditionalGeneration' : 'Gemma3ForCausalLM';
    case 'gemma-4':
      return id === 'google/gemma-4-12B-it'
        ? 'Gemma4UnifiedForConditionalGeneration'
        : 'Gemma4ForConditionalGeneration';
    case 'mistral-small':
      return multimodal ? 'Mistral3ForConditionalGeneration' : 'MistralForCausalLM';
    case 'deepseek-r1-distill':
      return id.includes('Llama') ? 'LlamaForCausalLM' : 'Qwen2ForCausalLM';
    default:
      return BY_FAMILY[family];
  }
}
