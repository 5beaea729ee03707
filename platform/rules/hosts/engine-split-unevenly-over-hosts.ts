import { gpuCount } from '../../sizing';
import { fields } from '../literal';
import type { Rule } from '../rule';
import { groups } from './group';

/** A host holds whole engines, or an engine holds whole hosts. */
export const engineSplitUnevenlyOverHosts = {
  name: 'engine-split-unevenly-over-hosts',
  severity: 'error',
  summary: 'Data parallel engines of which some would be on one host and others on two.',
  why:
    'vLLM gives each host the same number of ranks, in order. Where the ranks of an engine neither divide those of a host ' +
    'nor are a multiple of them, an engine begins in the middle of a host, and its ranks wait for each other for ever.',
  source: 'vllm-project/vllm vllm/engine/arg_utils.py create_engine_config',
  check: (platform) =>
    groups(platform).flatMap(({ model, hosts, pool, each, path }) => {
      const { tensorParallelSize, pipelineParallelSize, dataParallelSize } = model.engine;
      const ofEngine = tensorParallelSize * pipelineParallelSize;
      if (each === 0 || dataParallelSize === 1 || gpuCount(model.engine) !== hosts.count * each) return [];
      if (ofEngine % each === 0 || each % ofEngine === 0) return [];
      return [
        {
          path: `${path}.engine.dataParallelSize`,
          message: `${dataParallelSize} engines of ${ofEngine} ranks do not share ${hosts.count} ${pool.machineType} of ${each} evenly`,
          given: dataParallelSize,
          allowed: `engines whose ranks divide ${each}, or are a multiple of it`,
          fix: fields({ engine: { tensorParallelSize: each, pipelineParallelSize: 1, dataParallelSize: hosts.count } }),
        },
      ];
    }),
} satisfies Rule;
