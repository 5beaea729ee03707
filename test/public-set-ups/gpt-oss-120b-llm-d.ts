import type { PublicSetUp } from './public-set-up';

/**
 * llm-d's variant for gpt-oss 120B: sixteen replicas with tools and reasoning, one to an H100, its whole context.
 * https://github.com/llm-d/llm-d/blob/main/guides/optimized-baseline/modelserver/gpu/vllm/gpt-oss/patch-vllm.yaml
 */
export const llmdGptOss: PublicSetUp = {
  source:
    'https://github.com/llm-d/llm-d/blob/main/guides/optimized-baseline/modelserver/gpu/vllm/gpt-oss/patch-vllm.yaml',
  description: {
    project: 'example-project',
    region: 'us-central1',
    targets: { vllm: '0.30.0' },
    nodePools: { h100: { machineType: 'a3-highgpu-8g', zones: ['us-central1-a'], nodes: { min: 2, max: 3 } } },
    models: {
      'gpt-oss-120b': {
        weights: 'openai/gpt-oss-120b',
        nodePool: 'h100',
        servedModelNames: ['gpt-oss-120b'],
        replicas: 16,
        engine: {
          tensorParallelSize: 1,
          maxModelLen: 131_072,
          gpuMemoryUtilization: 0.95,
          toolCallParser: 'openai',
          reasoningParser: 'openai_gptoss',
          args: { '--block-size': 128 },
          env: { PYTORCH_ALLOC_CONF: 'expandable_segments:True', LOGNAME: 'vllm' },
        },
      },
    },
  },
};
