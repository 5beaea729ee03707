import { gpuCount } from '../../sizing';
import { fields } from '../literal';
import type { Rule } from '../rule';
import { replicas } from './replica';

/** A share of a GPU is no GPU of its own. */
export const sharedAcceleratorAskedForTwice = {
  name: 'shared-accelerator-asked-for-twice',
  severity: 'error',
  summary: 'A replica with several ranks on a pool whose GPUs are shared or cut.',
  why:
    "GKE's device plugin refuses a pod that asks for more than one share of a GPU, and CUDA sees one MIG slice for each " +
    'process: ranks of one engine cannot be spread over shares or slices.',
  source: 'NVIDIA/k8s-device-plugin#929, https://cloud.google.com/kubernetes-engine/docs/concepts/timesharing-gpus',
  check: (platform) =>
    replicas(platform).flatMap(({ model, pool }) => {
      const sharing = pool.accelerator?.sharing;
      const ranks = gpuCount(model.engine);
      if (sharing === undefined || ranks === 1) return [];
      return [
        {
          path: `models.${model.name}.engine.tensorParallelSize`,
          message: `${ranks} ranks would each need a GPU of their own, and ${pool.name} shares its GPUs by ${sharing.strategy}`,
          given: ranks,
          allowed: '1, or a pool without sharing',
          fix: fields({ engine: { tensorParallelSize: 1, pipelineParallelSize: 1, dataParallelSize: 1 } }),
        },
      ];
    }),
} satisfies Rule;
