import type { PickerGeneration } from './table';

/** Which of an engine's metrics the built-in extractor reads. */
export interface PickerEngine {
  readonly queued: string;
  readonly running: string;
  readonly kvCacheUsage?: string;
  readonly loraInfo?: string;
  readonly cacheInfo?: string;
  /** Generations that know it. */
  readonly generations: readonly PickerGeneration[];
}

const BOTH: readonly PickerGeneration[] = ['llm-d', 'gie'];

/**
 * Engines that `core-metrics-extractor` knows by the value of the Pod label `engineTypeLabel`; without the label it takes
 * `vllm`. GIE up to 1.2.1 reads `vllm:gpu_cache_usage_perc`, which vLLM lost in 0.12.0.
 */
export const PICKER_ENGINES = {
  vllm: {
    queued: 'vllm:num_requests_waiting',
    running: 'vllm:num_requests_running',
    kvCacheUsage: 'vllm:kv_cache_usage_perc',
    loraInfo: 'vllm:lora_requests_info',
    cacheInfo: 'vllm:cache_config_info',
    generations: BOTH,
  },
  sglang: {
    queued: 'sglang:num_queue_reqs',
    running: 'sglang:num_running_reqs',
    kvCacheUsage: 'sglang:token_usage',
    cacheInfo: 'sglang:cache_config_info',
    generations: BOTH,
  },
  'trtllm-serve': {
    queued: 'trtllm_num_requests_waiting',
    running: 'trtllm_num_requests_running',
    kvCacheUsage: 'trtllm_kv_cache_utilization',
    generations: BOTH,
  },
  'triton-tensorrt-llm': {
    queued: 'nv_trt_llm_request_metrics{request_type=waiting}',
    running: 'nv_trt_llm_request_metrics{request_type=scheduled}',
    kvCacheUsage: 'nv_trt_llm_kv_cache_block_metrics{kv_cache_block_type=fraction}',
    generations: BOTH,
  },
  triton: {
    queued: 'nv_inference_pending_request_count',
    running: 'nv_inference_exec_count',
    generations: ['llm-d'],
  },
} as const satisfies Record<string, PickerEngine>;

/** Protocols of an InferencePool, as its `appProtocol` names them. */
export type PoolProtocol = 'http' | 'kubernetes.io/h2c';

/** What a parser of the llm-d picker reads. */
export interface PickerParser {
  /** Ends of paths; empty means every path, and then it has to be the last parser. */
  readonly paths: readonly string[];
  /** All declared parsers have to speak the pool's protocol, else the picker never becomes ready. */
  readonly protocols: readonly PoolProtocol[];
}

const HTTP: readonly PoolProtocol[] = ['http', 'kubernetes.io/h2c'];
const GRPC: readonly PoolProtocol[] = ['kubernetes.io/h2c'];

/** Parsers by plugin type, as llm-d 0.10.0 has them. */
export const PICKER_PARSERS = {
  'openai-parser': {
    paths: [
      'chat/completions',
      'completions',
      'embeddings',
      'responses',
      'conversations',
      'chat/completions/render',
      'completions/render',
      'images/generations',
    ],
    protocols: HTTP,
  },
  'anthropic-parser': { paths: ['messages', 'messages/count_tokens'], protocols: HTTP },
  'vllmhttp-parser': { paths: ['inference/v1/generate'], protocols: HTTP },
  'vllmgrpc-parser': {
    paths: ['vllm.grpc.engine.VllmEngine/Generate', 'vllm.grpc.engine.VllmEngine/Embed'],
    protocols: GRPC,
  },
  'vertexai-parser': {
    paths: ['PredictionService/ChatCompletions', 'PredictionService/StreamRawPredict', 'PredictionService/RawPredict'],
    protocols: GRPC,
  },
  'passthrough-parser': { paths: [], protocols: HTTP },
} as const satisfies Record<string, PickerParser>;

/** Values of the Pod label `llm-d.ai/role` that each filter lets through; `decode-filter` also takes Pods without it. */
export const ROLE_LABEL = {
  key: 'llm-d.ai/role',
  filters: {
    'decode-filter': ['decode', 'prefill-decode', 'both', 'encode-prefill-decode'],
    'prefill-filter': ['prefill', 'encode-prefill', 'prefill-decode', 'both', 'encode-prefill-decode'],
    'encode-filter': ['encode', 'encode-prefill', 'encode-prefill-decode'],
  },
} as const;
