import { findAccelerator } from '../../catalog';
import { figure } from '../../sizing';
import { fields } from '../literal';
import type { Rule } from '../rule';
import { replicas } from './replica';

/** The driver and the CUDA context have their part before vLLM looks. */
export const gpuMemoryUtilizationLeavesNoContext = {
  name: 'gpu-memory-utilization-leaves-no-context',
  severity: 'error',
  summary: 'A share of GPU memory that leaves nothing for the CUDA context.',
  why:
    'vLLM looks at the free memory when it starts and ends: "Free memory on device on startup is less than desired GPU ' +
    'memory utilization". The CUDA context is there before, and the share counts the whole memory.',
  source: 'vllm-project/vllm#20305',
  check: (platform) =>
    replicas(platform).flatMap(({ model, gpu, pool }) => {
      if (gpu?.kind !== 'gpu') return [];
      const { gpuMemoryUtilization } = model.engine;
      const { contextGib } = findAccelerator(pool.accelerator?.name ?? gpu.name);
      const free = gpu.cudaMemoryGib - contextGib;
      const wanted = gpu.cudaMemoryGib * gpuMemoryUtilization;
      if (wanted <= free) return [];
      const most = Math.floor((free / gpu.cudaMemoryGib) * 100) / 100;
      return [
        {
          path: `models.${model.name}.engine.gpuMemoryUtilization`,
          message:
            `${gpuMemoryUtilization} of ${figure(gpu.cudaMemoryGib)} GiB are ${figure(wanted)} GiB,` +
            ` and ${figure(free)} GiB are free when the CUDA context is there`,
          given: gpuMemoryUtilization,
          allowed: `up to ${most}`,
          fix: fields({ engine: { gpuMemoryUtilization: Math.min(most, 0.95) } }),
        },
      ];
    }),
} satisfies Rule;
