import type { RuleCase } from '../../rule-case';

const ARGS = 'models.gemma.engine.args';
const args = (value: Record<string, unknown>) => ({ [ARGS]: value });
const at = (key: string) => `${ARGS}.${key}`;
const paste = 'models.gemma';

/** Flags that somebody else decides, or that take away what others rest on. */
export const ownedFlagCases: readonly RuleCase[] = [
  {
    rule: 'engine-flag-repeats-field',
    of: 'a longer context than was reckoned with',
    faulty: args({ '--max-model-len': '8k' }),
    at: at('--max-model-len'),
    good: { 'models.gemma.engine.maxModelLen': 8000 },
    paste,
  },
  {
    rule: 'engine-flag-repeats-field',
    of: 'by its short spelling',
    faulty: args({ '-q': 'fp8' }),
    at: at('-q'),
    good: { 'models.gemma.engine.quantization': 'fp8' },
    paste,
  },
  {
    rule: 'engine-flag-repeats-field',
    of: 'adapters',
    faulty: args({ '--lora-modules': ['sql=acme/sql-lora'] }),
    at: at('--lora-modules'),
    good: { 'models.gemma.adapters': { sql: { source: 'acme/sql-lora', rank: 16 } } },
    paste,
  },
  {
    rule: 'engine-flag-repeats-field',
    of: 'the second name of a flag',
    faulty: { ...args({ '--device-memory-utilization': 0.8 }), 'targets.vllm': '0.31.0' },
    at: at('--device-memory-utilization'),
    good: { 'models.gemma.engine.gpuMemoryUtilization': 0.8, 'targets.vllm': '0.31.0' },
    paste,
  },
  {
    rule: 'engine-flag-given-twice',
    of: 'underscores',
    faulty: args({ '--max-logprobs': 5, max_logprobs: 10 }),
    at: at('max_logprobs'),
    good: args({ '--max-logprobs': 5, '--max-log-len': 10 }),
    paste,
  },
  {
    rule: 'engine-flag-given-twice',
    of: 'on and off',
    faulty: args({ '--enable-log-requests': true, '--no-enable-log-requests': true }),
    at: at('--no-enable-log-requests'),
    good: args({ '--kv-events-config.publisher': 'zmq', '--kv-events-config.topic': 'kv' }),
    paste,
  },
  {
    rule: 'engine-flag-owned-by-platform',
    of: 'the port',
    faulty: args({ '--port': 9000 }),
    at: at('--port'),
    good: args({ '--uvicorn-log-level': 'warning' }),
    paste,
  },
  {
    rule: 'engine-flag-owned-by-platform',
    of: 'no API server',
    faulty: args({ '--headless': true }),
    at: at('--headless'),
    good: args({ '--headless': false }),
    paste,
  },
  {
    rule: 'engine-flag-owned-by-platform',
    of: 'TLS that no probe speaks',
    faulty: args({ '--ssl-keyfile': '/certs/key.pem' }),
    at: at('--ssl-keyfile'),
    good: {},
    paste,
  },
  {
    rule: 'engine-metrics-turned-off',
    faulty: args({ '--disable-log-stats': true }),
    at: at('--disable-log-stats'),
    good: args({ '--disable-log-stats': false }),
    paste,
  },
  {
    rule: 'trust-remote-code-not-asked-for',
    faulty: args({ '--trust-remote-code': true }),
    at: at('--trust-remote-code'),
    good: { 'models.gemma.engine.trustRemoteCode': true },
    paste,
  },
  {
    rule: 'prefix-caching-off-beside-its-scorer',
    of: 'false',
    faulty: args({ '--enable-prefix-caching': false }),
    at: at('--enable-prefix-caching'),
    good: args({ '--enable-prefix-caching': true }),
    paste,
  },
  {
    rule: 'prefix-caching-off-beside-its-scorer',
    of: 'the negated spelling',
    faulty: args({ '--no-enable-prefix-caching': true }),
    at: at('--no-enable-prefix-caching'),
    good: args({ '--prefix-caching-hash-algo': 'sha256' }),
    paste,
  },
  {
    rule: 'engine-task-not-of-model',
    faulty: args({ '--runner': 'pooling' }),
    at: at('--runner'),
    good: args({ '--runner': 'generate' }),
    paste,
  },
  {
    rule: 'engine-file-not-in-image',
    faulty: args({ '--chat-template': '/templates/gemma.jinja' }),
    at: at('--chat-template'),
    good: args({ '--chat-template': '/vllm-workspace/examples/tool_chat_template_gemma3_pythonic.jinja' }),
    paste,
  },
  {
    rule: 'field-unknown-to-engine',
    faulty: { 'models.gemma.life.shutdownTimeoutSeconds': 60, 'targets.vllm': '0.17.1' },
    at: 'models.gemma.life.shutdownTimeoutSeconds',
    good: { 'models.gemma.life.shutdownTimeoutSeconds': 60, 'targets.vllm': '0.18.0' },
    paste,
  },
];
