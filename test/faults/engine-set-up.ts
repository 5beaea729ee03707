import type { Fault } from './fault';

const MODEL = 'models.gemma-2-2b-it';

/** Parsers, images and variables that do not go with the release, the model or the node. */
export const ENGINE_SET_UP_FAULTS: readonly Fault[] = [
  {
    name: 'tool-choice-without-parser',
    thread: 'vllm-project/vllm#9986',
    happens: '"auto" tool choice is refused at start, or at each request with tools',
    base: 'llama',
    change: { 'models.llama.engine.args': { '--enable-auto-tool-choice': true } },
    expect: 'tool-choice-half-set',
  },
  {
    name: 'tool-parser-newer-than-engine',
    thread: 'vllm-project/recipes#51',
    happens: "KeyError: invalid tool call parser 'openai'; the server does not start",
    base: 'production',
    change: {
      'models.gpt-oss-120b.engine': { version: '0.10.1', toolCallParser: 'openai' },
    },
    expect: 'tool-parser-unknown-to-engine',
  },
  {
    name: 'llama-parser-before-its-release',
    thread: 'vllm-project/vllm#9312',
    happens: "argument --tool-call-parser: invalid choice: 'llama3_json'",
    base: 'llama',
    change: { 'models.llama.engine': { maxModelLen: 16_384, version: '0.6.2', toolCallParser: 'llama3_json' } },
    expect: 'tool-parser-unknown-to-engine',
  },
  {
    name: 'hermes-parser-on-llama',
    thread: 'vllm-project/vllm#8912',
    happens: 'requests with tools fail with KeyError <tool_call>, all others work',
    base: 'llama',
    change: { 'models.llama.engine.toolCallParser': 'hermes' },
    expect: 'tool-parser-of-another-model',
  },
  {
    name: 'chat-template-that-is-not-in-the-image',
    thread:
      'https://github.com/GoogleCloudPlatform/accelerated-platforms/tree/main/platforms/gke/base/use-cases/inference-ref-arch/kubernetes-manifests/online-inference-gpu/vllm/l4-gemma-4-31b-it',
    happens: 'the path names a folder that is not mounted; the server does not start',
    base: 'llama',
    change: {
      'models.llama.engine.args': { '--chat-template': '/gcs/meta-llama/llama-3-1-8b/tool_chat_template.jinja' },
    },
    expect: 'engine-file-not-in-image',
  },
  {
    name: 'shell-syntax-in-a-variable',
    thread:
      'https://github.com/GoogleCloudPlatform/accelerated-platforms/blob/main/platforms/gke/base/use-cases/inference-ref-arch/kubernetes-manifests/online-inference-gpu/vllm/base/deployment.yaml',
    happens: 'Kubernetes does not expand ${…}: the libraries of the driver are searched in a folder of that name',
    change: { [`${MODEL}.engine.env`]: { LD_LIBRARY_PATH: '${LD_LIBRARY_PATH}:/usr/local/nvidia/lib64' } },
    expect: 'engine-variable-breaks-server',
  },
  {
    name: 'library-path-of-another-driver',
    thread: 'vllm-project/vllm#18859',
    happens: "the image's CUDA compatibility library hides the node's driver: error 803, no GPU is found",
    change: { [`${MODEL}.engine.env`]: { LD_LIBRARY_PATH: '/usr/local/cuda/compat' } },
    expect: 'engine-variable-breaks-server',
  },
  {
    name: 'port-variable-that-holds-a-url',
    thread: 'vllm-project/vllm#34199',
    happens: "VLLM_PORT 'tcp://…' appears to be a URI; the engine does not start",
    change: { [`${MODEL}.engine.env`]: { VLLM_PORT: 'tcp://10.0.0.7:8000' } },
    expect: 'engine-variable-breaks-server',
  },
  {
    name: 'switch-of-the-old-engine',
    thread: 'defilantech/LLMKube#358',
    happens: 'VLLM_USE_V1=0 is a variable that the release no longer has: the engine it asks for is gone',
    change: { [`${MODEL}.engine.env`]: { VLLM_USE_V1: '0' } },
    expect: 'engine-variable-unknown',
  },
  {
    name: 'adapters-loaded-by-anyone',
    thread: 'https://docs.vllm.ai/en/latest/features/lora.html',
    happens: 'whoever reaches the pod loads weights of their own into the server',
    change: { [`${MODEL}.engine.env`]: { VLLM_ALLOW_RUNTIME_LORA_UPDATING: 'True' } },
    expect: 'engine-variable-unsafe',
  },
  {
    name: 'cache-in-a-home-that-is-read-only',
    thread: 'huggingface/inference-benchmarker#30',
    happens: 'PermissionError: the root file system is read-only, and the home is on it',
    change: { [`${MODEL}.engine.env`]: { HF_HOME: '/home/vllm/.cache/huggingface' } },
    expect: 'engine-cache-outside-writable-folder',
  },
  {
    name: 'image-tag-that-moves',
    thread: 'kubernetes-sigs/gateway-api-inference-extension#2375',
    happens: 'a restart brings another release, with other flags and metrics, than was checked',
    change: { [`${MODEL}.engine.image`]: 'vllm/vllm-openai:latest' },
    expect: 'image-tag-floats',
  },
  {
    name: 'image-of-another-release',
    thread: 'kserve/kserve#5507',
    happens: 'flags are written for one release and read by another; the pod crash-loops',
    change: { [`${MODEL}.engine.image`]: 'vllm/vllm-openai:v0.8.5' },
    expect: 'image-of-another-engine-version',
  },
  {
    name: 'driver-older-than-the-image',
    thread: 'rapidsai/deployment#656',
    happens: 'the default driver of the node is too old for an image built with CUDA 13',
    change: { 'nodePools.l4.gpuDriverVersion': 'DEFAULT' },
    expect: 'image-needs-newer-driver',
  },
  {
    name: 'no-driver-on-the-node',
    thread: 'kubernetes-sigs/gateway-api-inference-extension#2375',
    happens: 'libcuda.so.1: cannot open shared object file; no pod starts',
    change: { 'nodePools.l4.gpuDriverVersion': 'INSTALLATION_DISABLED' },
    expect: 'gpu-driver-not-installed',
  },
  {
    name: 'engine-older-than-the-model',
    thread: 'kserve/kserve#4657',
    happens: 'model type gpt_oss is not recognised; the server does not start',
    base: 'production',
    change: { 'models.gpt-oss-120b.engine.version': '0.9.2' },
    expect: 'architecture-unknown-to-engine',
  },
  {
    name: 'quantization-of-another-checkpoint',
    thread: 'vllm-project/vllm#19050',
    happens: 'the method in the configuration does not match the argument; the server does not start',
    base: 'llama',
    change: { 'models.llama.weights': 'Qwen/Qwen3-8B-AWQ', 'models.llama.engine.quantization': 'gptq' },
    expect: 'quantization-differs-from-checkpoint',
  },
  {
    name: 'bitsandbytes-after-it-left',
    thread: 'runpod-workers/worker-vllm#332',
    happens: 'the method moved to a plug-in in 0.28; the server does not start',
    base: 'llama',
    change: { 'models.llama.engine.quantization': 'bitsandbytes' },
    expect: 'quantization-unknown-to-engine',
  },
  {
    name: 'remote-code-without-asking',
    thread: 'https://docs.vllm.ai/en/latest/usage/security.html',
    happens: "code of the model's repository runs with the server's rights, whatever it becomes tomorrow",
    change: { [`${MODEL}.engine.args`]: { '--trust-remote-code': true } },
    expect: 'trust-remote-code-not-asked-for',
  },
];
