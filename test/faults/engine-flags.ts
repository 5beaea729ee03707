import type { Fault } from './fault';

const ARGS = 'models.gemma-2-2b-it.engine.args';

/** Command lines that the pinned release does not take, or takes in another sense. */
export const ENGINE_FLAG_FAULTS: readonly Fault[] = [
  {
    name: 'disable-log-requests-after-removal',
    thread: 'kserve/kserve#4883',
    happens: 'the container exits with "unrecognized arguments" and crash-loops after the image is raised',
    change: { [ARGS]: { '--disable-log-requests': true } },
    expect: 'engine-flag-removed',
  },
  {
    name: 'flag-that-never-existed',
    thread: 'defilantech/LLMKube#1030',
    happens: 'no pod of any model starts: --enable-metrics is not a flag of vLLM',
    change: { [ARGS]: { '--enable-metrics': true } },
    expect: 'engine-flag-unknown',
  },
  {
    name: 'swap-space-after-removal',
    thread: 'vllm-project/vllm#36216',
    happens: "the flag of Google's tutorials is gone with its scheduler; the container exits at once",
    change: { [ARGS]: { '--swap-space': 16 } },
    expect: 'engine-flag-removed',
  },
  {
    name: 'partial-prefills-after-removal',
    thread: 'runpod-workers/worker-vllm#324',
    happens: 'the server exits while it parses its arguments',
    change: { [ARGS]: { '--max-num-partial-prefills': 4 } },
    expect: 'engine-flag-removed',
  },
  {
    name: 'calculate-kv-scales-after-removal',
    thread: 'runpod-workers/worker-vllm#332',
    happens: 'the server exits while it parses its arguments',
    change: { [ARGS]: { '--calculate-kv-scales': true } },
    expect: 'engine-flag-removed',
  },
  {
    name: 'scheduler-steps-of-the-old-engine',
    thread: 'tenstorrent/tt-example-apps#1',
    happens: 'the flag belonged to the engine before V1; the server exits',
    change: { [ARGS]: { '--num-scheduler-steps': 1 } },
    expect: 'engine-flag-removed',
  },
  {
    name: 'enable-reasoning-after-removal',
    thread: 'kserve/kserve#4501',
    happens: 'the reasoning switch went with 0.10; the server does not start',
    change: { 'targets.vllm': '0.10.1', [ARGS]: { '--enable-reasoning': true } },
    expect: 'engine-flag-removed',
  },
  {
    name: 'shutdown-timeout-before-its-release',
    thread: 'kubeflow/community-distribution#3505',
    happens: 'an older release does not know --shutdown-timeout and exits',
    change: { 'targets.vllm': '0.17.0', 'models.gemma-2-2b-it.life.shutdownTimeoutSeconds': 30 },
    expect: 'field-unknown-to-engine',
  },
  {
    name: 'abbreviated-flag',
    thread:
      'https://github.com/kubernetes-sigs/gateway-api-inference-extension/blob/v1.1.0/config/manifests/vllm/gpu-deployment.yaml',
    happens: '--max-num-seq is taken as an abbreviation until a release has two flags that begin so',
    change: { [ARGS]: { '--max-num-seq': 256 } },
    expect: 'engine-flag-abbreviated',
  },
  {
    name: 'flag-and-value-in-one-item',
    thread: 'vllm-project/vllm#22072',
    happens: 'the list item "--dtype auto" reaches the server as one word, which it does not know',
    change: { [ARGS]: { '--seed 7': true } },
    expect: 'engine-flag-unknown',
  },
  {
    name: 'switch-given-a-word',
    thread: 'vllm-project/vllm#22072',
    happens: 'a switch that is given "true" takes it for the model or exits',
    change: { [ARGS]: { '--enable-prompt-tokens-details': 'true' } },
    expect: 'engine-switch-with-value',
  },
  {
    name: 'port-of-the-server-moved',
    thread: 'ai-dynamo/dynamo#1940',
    happens: 'probes, InferencePool and health check ask a port on which nobody listens',
    change: { [ARGS]: { '--port': 8080 } },
    expect: 'engine-flag-owned-by-platform',
  },
  {
    name: 'served-name-behind-the-back',
    thread: 'modelplaneai/modelplane#425',
    happens: 'everything is Ready and every request gets 404, since the route sends another name',
    change: { [ARGS]: { '--served-model-name': 'gemma' } },
    expect: 'engine-flag-repeats-field',
  },
  {
    name: 'statistics-turned-off',
    thread:
      'https://github.com/GoogleCloudPlatform/kubernetes-engine-samples/blob/main/ai-ml/llm-serving-llama/vllm/vllm-llama4-scout-17b-16e-instruct.yaml',
    happens: 'the picker scores pods by metrics that stay empty and the autoscaler never sees a queue',
    change: { [ARGS]: { '--disable-log-stats': true } },
    expect: 'engine-metrics-turned-off',
  },
  {
    name: 'prefix-caching-off-beside-its-scorer',
    thread: 'https://github.com/vllm-project/recipes/blob/main/Llama/Llama3.3-70B.md',
    happens: 'the picker sends requests after prefixes that the engine no longer keeps',
    change: { [ARGS]: { '--no-enable-prefix-caching': true } },
    expect: 'prefix-caching-off-beside-its-scorer',
  },
  {
    name: 'chunked-prefill-off-with-small-batches',
    thread: 'verl-project/verl#7626',
    happens: 'the server exits: a batch of 8192 tokens is smaller than the context',
    base: 'llama',
    change: {
      'models.llama.engine.maxNumBatchedTokens': 8192,
      'models.llama.engine.args': { '--no-enable-chunked-prefill': true },
    },
    expect: 'batched-tokens-below-context',
  },
];
