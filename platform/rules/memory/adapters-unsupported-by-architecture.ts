import { tryFindModelArchitecture } from '../../catalog';
import type { Rule } from '../rule';
import { replicas } from './replica';

/** Architectures of the catalogue without LoRA. Source: vLLM docs/models/supported_models.md, column LoRA. */
const WITHOUT_LORA = ['FalconForCausalLM', 'XLMRobertaModel'];

/** The engine ends when it prepares the layers. */
export const adaptersUnsupportedByArchitecture = {
  name: 'adapters-unsupported-by-architecture',
  severity: 'error',
  summary: 'Adapters for a model whose architecture vLLM serves without LoRA.',
  why: 'vLLM ends when the model is loaded: the architecture "does not support LoRA yet".',
  source: 'https://docs.vllm.ai/en/latest/models/supported_models/',
  check: (platform) =>
    replicas(platform).flatMap(({ model, row }) => {
      const architecture = tryFindModelArchitecture(row);
      if (model.engine.lora === undefined || architecture === undefined || !WITHOUT_LORA.includes(architecture))
        return [];
      const where = Object.keys(model.adapters).length > 0 ? 'adapters' : 'engine.lora';
      return [
        {
          path: `models.${model.name}.${where}`,
          message: `${row.id} is a ${architecture}, which vLLM serves without adapters`,
          allowed: 'none',
        },
      ];
    }),
} satisfies Rule;
