import type { ModelShape } from './model-shape';

/**
 * Models whose rotary embedding is stretched linearly: vLLM keeps cosines and sines for that many times the context.
 * Source: Gemma 3 config.json, rope_scaling { factor: 8, rope_type: linear }, and vLLM linear_scaling_rope.py.
 */
const LINEAR_ROPE_FACTOR: Readonly<Record<string, number>> = { 'gemma-3': 8 };

/**
 * Bytes of the cosines and sines that every rank keeps for the model's whole context, whatever `maxModelLen` is set to:
 * positions x rotated dimensions x 2 B, once for each kind of layer that rotates in its own way. It is why Llama 3.1 8B
 * prints 14.99 GiB for 14.96 GiB of parameters, Gemma 3 4B 8.58 for 8.01, and Llama 4 Scout on four GPUs 53.1 for 50.6.
 * Source: vLLM vllm/model_executor/layers/rotary_embedding/base.py, cos_sin_cache.
 */
export function rotaryCacheBytes(model: ModelShape): number {
  const rotated = model.mla ? model.mla.qkRopeHeadDim : model.headDim;
  const table = model.maxModelLen * rotated * 2;
  const stretched = LINEAR_ROPE_FACTOR[model.family ?? ''] ?? 0;
  const global = model.globalHeadDim ? model.maxModelLen * model.globalHeadDim * 2 : 0;
  return table * (1 + stretched) + global;
}
