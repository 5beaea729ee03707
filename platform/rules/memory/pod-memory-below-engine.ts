import { figure, gpuCount } from '../../sizing';
import type { Rule } from '../rule';
import { replicas } from './replica';

/** What the API server, the engine and its libraries take, and what each rank takes beside; Google's smallest tutorial asks for 7 GiB. */
const ENGINE_GIB = { base: 4, rank: 2 } as const;

/** The kernel ends the largest process of the pod. */
export const podMemoryBelowEngine = {
  name: 'pod-memory-below-engine',
  severity: 'warning',
  summary: "Less memory in the pod than vLLM's own processes take.",
  why:
    'The API server, the engine and a worker for each GPU each import PyTorch and hold their share in host memory: where ' +
    'the pod has too little the kernel kills one of them, and the exit code 137 is all that is seen.',
  source: 'https://cloud.google.com/kubernetes-engine/docs/tutorials/serve-gemma-gpu-vllm',
  unconfirmed: "what vLLM's processes take of host memory in this release",
  check: (platform) =>
    replicas(platform).flatMap(({ model, pool }) => {
      const needed = ENGINE_GIB.base + ENGINE_GIB.rank * gpuCount(model.engine);
      const podGib = model.resources.memoryMib / 1024;
      if (podGib >= needed) return [];
      return [
        {
          path: `nodePools.${pool.name}.machineType`,
          message: `${model.name} gets ${figure(podGib)} GiB of a ${pool.machineType}, and its processes take some ${needed} GiB`,
          given: pool.machineType,
          allowed: 'a machine type with more memory for each accelerator',
        },
      ];
    }),
} satisfies Rule;
