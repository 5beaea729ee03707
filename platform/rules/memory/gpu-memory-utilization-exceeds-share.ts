import { figure } from '../../sizing';
import { fields } from '../literal';
import type { Rule } from '../rule';
import { replicas } from './replica';

/** Pods that share a GPU by turns all see the whole of its memory. */
export const gpuMemoryUtilizationExceedsShare = {
  name: 'gpu-memory-utilization-exceeds-share',
  severity: 'error',
  summary: 'A share of GPU memory greater than what a pod has of a shared GPU.',
  why:
    'Neither time-sharing nor MPS divides the memory for vLLM: the first pod takes its share of the whole GPU, and the ' +
    'second finds too little free memory and ends, over and over.',
  source: 'https://cloud.google.com/kubernetes-engine/docs/concepts/timesharing-gpus, modelplaneai/modelplane#53',
  check: (platform) =>
    replicas(platform).flatMap(({ model, pool }) => {
      const { accelerator } = pool;
      if (accelerator?.sharing === undefined || accelerator.sharing.strategy === 'MIG') return [];
      const share = accelerator.memoryGib / accelerator.cudaMemoryGib;
      if (model.engine.gpuMemoryUtilization <= share) return [];
      const most = Math.floor(Math.min(share, 1 / accelerator.sharing.maxSharedClientsPerGpu) * 0.95 * 100) / 100;
      return [
        {
          path: `models.${model.name}.engine.gpuMemoryUtilization`,
          message:
            `${accelerator.sharing.maxSharedClientsPerGpu} pods share a GPU of ${figure(accelerator.cudaMemoryGib)} GiB,` +
            ` and each would take ${figure(model.engine.gpuMemoryUtilization * 100, 0)} % of it`,
          given: model.engine.gpuMemoryUtilization,
          allowed: `up to ${most}`,
          fix: fields({ engine: { gpuMemoryUtilization: most } }),
        },
      ];
    }),
} satisfies Rule;
