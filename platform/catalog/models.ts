import type { ModelRow } from './model';
import { BGE } from './models/bge';
import { DEEPSEEK_R1_DISTILL } from './models/deepseek-r1-distill';
import { DEEPSEEK_V3 } from './models/deepseek-v3';
import { FALCON } from './models/falcon';
import { FALCON3 } from './models/falcon3';
import { GEMMA_2 } from './models/gemma-2';
import { GEMMA_3 } from './models/gemma-3';
import { GEMMA_4 } from './models/gemma-4';
import { GLM_4_5 } from './models/glm-4.5';
import { GPT_OSS } from './models/gpt-oss';
import { KIMI_K2 } from './models/kimi-k2';
import { LLAMA_3_1 } from './models/llama-3.1';
import { LLAMA_3_2 } from './models/llama-3.2';
import { LLAMA_3_3 } from './models/llama-3.3';
import { LLAMA_4 } from './models/llama-4';
import { MISTRAL } from './models/mistral';
import { MISTRAL_SMALL } from './models/mistral-small';
import { MIXTRAL } from './models/mixtral';
import { OPT } from './models/opt';
import { PHI_4 } from './models/phi-4';
import { QWEN2_5 } from './models/qwen2.5';
import { QWEN2_5_QUANTIZED } from './models/qwen2.5-quantized';
import { QWEN3 } from './models/qwen3';
import { QWEN3_MOE } from './models/qwen3-moe';
import { QWEN3_MOE_QUANTIZED } from './models/qwen3-moe-quantized';
import { QWEN3_QUANTIZED } from './models/qwen3-quantized';
import { QWQ } from './models/qwq';
import { TINYLLAMA } from './models/tinyllama';

const ROWS = {
  ...GEMMA_2,
  ...GEMMA_3,
  ...GEMMA_4,
  ...LLAMA_3_1,
  ...LLAMA_3_2,
  ...LLAMA_3_3,
  ...DEEPSEEK_R1_DISTILL,
  ...TINYLLAMA,
  ...LLAMA_4,
  ...QWEN2_5,
  ...QWEN2_5_QUANTIZED,
  ...QWQ,
  ...QWEN3,
  ...QWEN3_QUANTIZED,
  ...QWEN3_MOE,
  ...QWEN3_MOE_QUANTIZED,
  ...GPT_OSS,
  ...DEEPSEEK_V3,
  ...KIMI_K2,
  ...GLM_4_5,
  ...MISTRAL,
  ...MISTRAL_SMALL,
  ...MIXTRAL,
  ...PHI_4,
  ...FALCON,
  ...FALCON3,
  ...OPT,
  ...BGE,
};

/** Hugging Face id of a model in the catalogue: `google/gemma-2-2b-it`. */
export type ModelId = keyof typeof ROWS;

/** A model in the catalogue. A model that is not here is described in the environment by the same fields. */
export interface Model extends ModelRow {
  readonly id: ModelId;
}

/** Every model by its Hugging Face id. */
export const MODELS: Readonly<Record<ModelId, Model>> = ROWS;

/** The model of that Hugging Face id, or undefined. */
export function tryFindModel(id: string): Model | undefined {
  return Object.hasOwn(MODELS, id) ? MODELS[id as ModelId] : undefined;
}

/** The model of that Hugging Face id. @throws Error when there is none */
export function findModel(id: string): Model {
  const found = tryFindModel(id);
  if (!found) throw new Error(`no model is called ${id}`);
  return found;
}
