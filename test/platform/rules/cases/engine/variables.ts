import type { RuleCase } from '../../rule-case';

const ENV = 'models.gemma.engine.env';
const env = (value: Record<string, string>) => ({ [ENV]: value });
const at = (name: string) => `${ENV}.${name}`;
const paste = 'models.gemma';

/** Environment variables of the engine, and secrets wherever they stand. */
export const variableCases: readonly RuleCase[] = [
  {
    rule: 'engine-variable-unknown',
    of: 'the old engine, which is gone',
    faulty: env({ VLLM_USE_V1: '0' }),
    at: at('VLLM_USE_V1'),
    good: env({ VLLM_USE_V1: '1' }),
    paste,
  },
  {
    rule: 'engine-variable-unknown',
    of: 'one that became a flag',
    faulty: env({ VLLM_ATTENTION_BACKEND: 'FLASHINFER' }),
    at: at('VLLM_ATTENTION_BACKEND'),
    good: { 'models.gemma.engine.args': { '--attention-backend': 'FLASHINFER' } },
    paste,
  },
  {
    rule: 'engine-variable-unknown',
    of: 'a typo',
    faulty: env({ VLLM_LOGING_LEVEL: 'DEBUG' }),
    at: at('VLLM_LOGING_LEVEL'),
    good: env({ VLLM_LOGGING_LEVEL: 'DEBUG' }),
    paste,
  },
  {
    rule: 'engine-variable-unknown',
    of: 'one that a later release reads',
    faulty: { ...env({ VLLM_USE_FASTOKENS: '1' }), 'targets.vllm': '0.20.0' },
    at: at('VLLM_USE_FASTOKENS'),
    good: env({ VLLM_USE_FASTOKENS: '1' }),
    paste,
  },
  {
    rule: 'engine-variable-breaks-server',
    of: 'no network to the hub',
    faulty: env({ HF_HUB_OFFLINE: '1' }),
    at: at('HF_HUB_OFFLINE'),
    good: env({ HF_HUB_OFFLINE: '0' }),
    paste,
  },
  {
    rule: 'engine-variable-breaks-server',
    of: "the driver's libraries hidden",
    faulty: env({ LD_LIBRARY_PATH: '/usr/local/cuda/lib64' }),
    at: at('LD_LIBRARY_PATH'),
    good: env({ LD_LIBRARY_PATH: '/usr/local/nvidia/lib64:/usr/local/cuda/lib64' }),
    paste,
  },
  {
    rule: 'engine-variable-breaks-server',
    of: 'fewer GPUs than the ranks',
    faulty: {
      ...env({ CUDA_VISIBLE_DEVICES: '0' }),
      'nodePools.l4.machineType': 'g2-standard-24',
      'models.gemma.engine.tensorParallelSize': 2,
    },
    at: at('CUDA_VISIBLE_DEVICES'),
    good: {
      ...env({ CUDA_VISIBLE_DEVICES: '0,1' }),
      'nodePools.l4.machineType': 'g2-standard-24',
      'models.gemma.engine.tensorParallelSize': 2,
    },
    paste,
  },
  {
    rule: 'engine-variable-breaks-server',
    of: "vLLM's own ports",
    faulty: env({ VLLM_PORT: '8000' }),
    at: at('VLLM_PORT'),
    good: env({ VLLM_HTTP_TIMEOUT_KEEP_ALIVE: '120' }),
    paste,
  },
  {
    rule: 'engine-cache-outside-writable-folder',
    of: 'a variable',
    faulty: env({ HF_HOME: '/models/hub' }),
    at: at('HF_HOME'),
    good: env({ HF_HOME: '/cache/hub' }),
    paste,
  },
  {
    rule: 'engine-cache-outside-writable-folder',
    of: 'a flag',
    faulty: { 'models.gemma.engine.args': { '--download-dir': '/models' } },
    at: 'models.gemma.engine.args.--download-dir',
    good: { 'models.gemma.engine.args': { '--download-dir': '/cache/models' } },
    paste,
  },
  {
    rule: 'engine-variable-unsafe',
    faulty: env({ VLLM_SERVER_DEV_MODE: '1' }),
    at: at('VLLM_SERVER_DEV_MODE'),
    good: env({ VLLM_SERVER_DEV_MODE: '0' }),
    paste,
  },
  {
    rule: 'engine-api-key-in-plain-sight',
    of: 'the token of the hub',
    faulty: env({ HF_TOKEN: 'my-token', TOKENIZERS_PARALLELISM: 'false' }),
    at: at('HF_TOKEN'),
    good: env({ TOKENIZERS_PARALLELISM: 'false', VLLM_MAX_BAD_WORDS_TOTAL_TOKENS: '10' }),
    paste,
  },
  {
    rule: 'engine-api-key-in-plain-sight',
    of: "the server's own key, with which the probes are refused",
    faulty: { 'models.gemma.engine.args': { '--api-key': 'letmein' } },
    at: 'models.gemma.engine.args.--api-key',
    good: {},
    paste,
  },
  {
    rule: 'engine-api-key-in-plain-sight',
    of: 'a secret of a library',
    faulty: env({ S3_SECRET_ACCESS_KEY: 'abc' }),
    at: at('S3_SECRET_ACCESS_KEY'),
    good: env({ S3_ENDPOINT_URL: 'https://s3.example.com' }),
    paste,
  },
];
