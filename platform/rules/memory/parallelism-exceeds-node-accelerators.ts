import { ranksOfNode } from '../../resolve/model/ranks';
import { gpuCount, tensorParallelSizes } from '../../sizing';
import { fields } from '../literal';
import type { Rule } from '../rule';
import { replicas } from './replica';

/** A replica is one pod, and a pod is on one node. */
export const parallelismExceedsNodeAccelerators = {
  name: 'parallelism-exceeds-node-accelerators',
  severity: 'error',
  summary: 'More ranks in a replica than its node has accelerators.',
  why:
    'The pod asks for no more accelerators than a node has, and the engine waits for ranks that find no device: "World ' +
    'size is larger than the number of available GPUs". It ends, and the container restarts for ever.',
  source: 'llm-d/llm-d-benchmark#381, https://docs.vllm.ai/en/latest/serving/parallelism_scaling/',
  check: (platform) =>
    replicas(platform).flatMap(({ model, row, pool }) => {
      const { tensorParallelSize, pipelineParallelSize, dataParallelSize, enableExpertParallel } = model.engine;
      const ranks = gpuCount(model.engine);
      const count = ranksOfNode(pool);
      if (model.hosts !== undefined || count === 0 || ranks <= count || pool.accelerator?.sharing !== undefined)
        return [];
      const sizes = tensorParallelSizes(
        row,
        Math.floor(count / (pipelineParallelSize * dataParallelSize)),
        enableExpertParallel,
      );
      const largest = sizes.at(-1);
      const smaller = largest === undefined ? { pipelineParallelSize: 1, dataParallelSize: 1 } : {};
      return [
        {
          path: `models.${model.name}.engine.${tensorParallelSize > 1 ? 'tensorParallelSize' : pipelineParallelSize > 1 ? 'pipelineParallelSize' : 'dataParallelSize'}`,
          message:
            `${tensorParallelSize} tensor x ${pipelineParallelSize} pipeline x ${dataParallelSize} data parallel ranks are ${ranks},` +
            ` and a ${pool.machineType} has ${count} ${pool.accelerator?.name}`,
          given: ranks,
          allowed: `up to ${count}`,
          fix: fields({ engine: { tensorParallelSize: largest ?? 1, ...smaller } }),
        },
      ];
    }),
} satisfies Rule;
