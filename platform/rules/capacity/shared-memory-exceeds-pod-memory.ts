import { servedOf } from '../../resolve';
import { figure } from '../../sizing';
import { fields } from '../literal';
import type { Rule } from '../rule';

/** `/dev/shm` is memory. */
export const sharedMemoryExceedsPodMemory = {
  name: 'shared-memory-exceeds-pod-memory',
  severity: 'error',
  summary: 'A /dev/shm as large as all memory of the pod, or larger.',
  why:
    'What is written to /dev/shm counts against the memory limit of the pod: when NCCL and the workers fill it, the kernel ' +
    'ends the engine (OOMKilled) though the volume still has room.',
  source: 'vllm-project/vllm#51241, https://kubernetes.io/docs/concepts/storage/volumes/#emptydir',
  check: (platform) =>
    Object.values(servedOf(platform)).flatMap(({ name, resources: { sharedMemoryMib, memoryMib } }) => {
      if (sharedMemoryMib < memoryMib) return [];
      const half = Math.floor(memoryMib / 2);
      return [
        {
          path: `models.${name}.resources.sharedMemoryMib`,
          message: `/dev/shm of ${figure(sharedMemoryMib, 0)} MiB is no less than the ${figure(memoryMib, 0)} MiB of the pod`,
          given: sharedMemoryMib,
          allowed: `well below ${memoryMib}`,
          fix: fields({ resources: { sharedMemoryMib: half } }),
        },
      ];
    }),
} satisfies Rule;
