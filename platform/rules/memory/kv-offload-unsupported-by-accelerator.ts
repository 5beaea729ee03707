import type { Rule } from '../rule';
import { replicas } from './replica';

/** The connector copies between GPU and host by CUDA's means. */
export const kvOffloadUnsupportedByAccelerator = {
  name: 'kv-offload-unsupported-by-accelerator',
  severity: 'error',
  summary: 'A KV cache offloaded from accelerators that the connector cannot copy from.',
  why: "vLLM's offloading connector supports CUDA, ROCm and XPU only: on a TPU the engine ends when it builds the connector.",
  source: 'https://docs.vllm.ai/en/latest/features/kv_offloading_usage/',
  check: (platform) =>
    replicas(platform).flatMap(({ model, pool }) => {
      if (model.engine.kvOffload === undefined || pool.accelerator?.kind !== 'tpu') return [];
      const path = `models.${model.name}.engine.kvOffload`;
      const message = `the nodes of ${pool.name} have ${pool.accelerator.name}, from which nothing can be offloaded`;
      return [{ path, message, allowed: 'on GPUs' }];
    }),
} satisfies Rule;
