import type { RuleCase } from '../../rule-case';

const ENV = 'models.gemma.engine.env';
const ARGS = 'models.gemma.engine.args';
const env = (value: Record<string, string>) => ({ [ENV]: value });
const args = (value: Record<string, unknown>) => ({ [ARGS]: value });
const paste = 'models.gemma';

/** What the engine calls, and what it reads beside its weights. */
export const endpointCases: readonly RuleCase[] = [
  {
    rule: 'engine-endpoint-behind-network-policy',
    of: 'a proxy',
    faulty: env({ HTTPS_PROXY: 'http://proxy.corp:3128' }),
    at: `${ENV}.HTTPS_PROXY`,
    good: env({ HF_ENDPOINT: 'https://hub.example.com' }),
    paste,
  },
  {
    rule: 'engine-endpoint-behind-network-policy',
    of: 'a mirror at another port',
    faulty: env({ HF_ENDPOINT: 'https://hub.example.com:8443' }),
    at: `${ENV}.HF_ENDPOINT`,
    good: env({ HF_ENDPOINT: 'https://hub.example.com:443' }),
    paste,
  },
  {
    rule: 'engine-endpoint-behind-network-policy',
    of: 'a collector in the cluster',
    faulty: args({ '--otlp-traces-endpoint': 'http://otel-collector.monitoring.svc:4317' }),
    at: `${ARGS}.--otlp-traces-endpoint`,
    good: args({ '--otlp-traces-endpoint': 'http://localhost:4317' }),
    paste,
  },
  {
    rule: 'tokenizer-of-another-model',
    faulty: args({ '--tokenizer': 'meta-llama/Llama-3.1-8B-Instruct' }),
    at: `${ARGS}.--tokenizer`,
    good: args({ '--tokenizer': 'google/gemma-2-9b-it' }),
    paste,
  },
  {
    rule: 'engine-variable-breaks-server',
    of: 'a GPU that the pod does not have',
    faulty: env({ CUDA_VISIBLE_DEVICES: '1' }),
    at: `${ENV}.CUDA_VISIBLE_DEVICES`,
    good: env({ CUDA_VISIBLE_DEVICES: '0' }),
    paste,
  },
];
