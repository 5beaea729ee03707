import { fields } from '../literal';
import type { Rule } from '../rule';
import { imageName, parseImage } from './image-reference';

/** Servers that do not read `vllm serve`, by what their images are called. */
const OTHERS: Readonly<Record<string, string>> = {
  'text-generation-inference': 'Text Generation Inference',
  'text-embeddings-inference': 'Text Embeddings Inference',
  tgi: 'Text Generation Inference',
  sglang: 'SGLang',
  tritonserver: 'Triton',
  'tensorrt-llm': 'TensorRT-LLM',
  tensorrt_llm: 'TensorRT-LLM',
  ollama: 'Ollama',
  'llama.cpp': 'llama.cpp',
  jetstream: 'JetStream',
  lmdeploy: 'LMDeploy',
};

/** There is no `vllm` in it to run. */
export const imageIsAnotherEngine = {
  name: 'image-is-another-engine',
  severity: 'error',
  summary: 'An engine image that holds another server than vLLM.',
  why:
    "The container is started as 'vllm serve' with vLLM's flags, and the picker and the autoscaler read vLLM's metrics. " +
    'An image of another server has no such command: the container never starts.',
  source: 'https://docs.vllm.ai/en/latest/deployment/docker/',
  check: (platform) =>
    Object.values(platform.models).flatMap(({ name, engine }) => {
      const repository = parseImage(engine.image).repository.toLowerCase();
      const other = Object.keys(OTHERS).find((word) => repository.includes(word));
      if (other === undefined || imageName(engine.image).includes('vllm')) return [];
      return [
        {
          path: `models.${name}.engine.image`,
          message: `the image is of ${OTHERS[other]}, and the container is started as vllm serve`,
          given: engine.image,
          allowed: 'an image of vLLM',
          fix: fields({ engine: { image: `vllm/vllm-openai:v${engine.version}` } }),
        },
      ];
    }),
} satisfies Rule;
