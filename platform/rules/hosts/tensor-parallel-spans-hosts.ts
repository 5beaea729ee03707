import { fields } from '../literal';
import type { Rule } from '../rule';
import { groups } from './group';

/** Two all-reduces a layer, over the network. */
export const tensorParallelSpansHosts = {
  name: 'tensor-parallel-spans-hosts',
  severity: 'warning',
  summary: 'Tensor parallel ranks on several GPU hosts.',
  why:
    'Tensor parallel ranks add up their parts twice in every layer. Within a node that passes over NVLink at hundreds of ' +
    'gigabytes a second, between nodes over the network at a tenth of it or less. Pipeline stages exchange one activation each.',
  source: 'https://docs.vllm.ai/en/latest/serving/parallelism_scaling/',
  check: (platform) =>
    groups(platform).flatMap(({ model: { engine }, hosts, pool, each, path }) => {
      const { tensorParallelSize } = engine;
      if (pool.accelerator?.kind !== 'gpu' || tensorParallelSize <= each) return [];
      return [
        {
          path: `${path}.engine.tensorParallelSize`,
          message: `${tensorParallelSize} tensor parallel ranks are on ${Math.ceil(tensorParallelSize / each)} hosts of ${each} GPUs`,
          given: tensorParallelSize,
          allowed: `${each} within a host, and the hosts as pipeline stages or data parallel engines`,
          fix: fields({ engine: { tensorParallelSize: each, pipelineParallelSize: hosts.count } }),
        },
      ];
    }),
} satisfies Rule;
