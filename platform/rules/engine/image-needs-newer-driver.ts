import { isVllmAtLeast } from '../../catalog';
import { poolsOf } from '../../resolve';
import type { Rule } from '../rule';
import { imageName, parseImage } from './image-reference';

/** First release whose default image and wheel are built with CUDA 13 (vllm-project/vllm#42738). */
const CUDA_13_SINCE = '0.20.0';

/** Only a driver from 580 on runs CUDA 13. */
export const imageNeedsNewerDriver = {
  name: 'image-needs-newer-driver',
  severity: 'warning',
  summary: "An engine image built with CUDA 13 on nodes with GKE's default driver.",
  why:
    'Images of vLLM from 0.20.0 on are built with CUDA 13, which needs NVIDIA driver 580 or newer. On an older driver the ' +
    'container does not start, or the engine ends with a CUDA initialization error.',
  source: 'vllm-project/vllm#42738, https://docs.nvidia.com/cuda/cuda-toolkit-release-notes/',
  unconfirmed: "which driver branch GKE's DEFAULT installs for a node version",
  check: (platform) =>
    Object.values(platform.models).flatMap((model) => {
      const { name, engine } = model;
      const pool = poolsOf(platform, model).find(({ accelerator }) => accelerator?.driverVersion === 'DEFAULT');
      const { tag = '' } = parseImage(engine.image);
      const own = imageName(engine.image) === 'vllm-openai' && !/cu12/.test(tag);
      if (pool === undefined || !own || !isVllmAtLeast(engine.version, CUDA_13_SINCE)) return [];
      return [
        {
          path: `nodePools.${pool.name}.gpuDriverVersion`,
          message: `${name} runs an image built with CUDA 13, which needs driver 580 or newer; DEFAULT may be older`,
          given: 'DEFAULT',
          allowed: `LATEST, or an image built with CUDA 12: vllm/vllm-openai:v${engine.version}-cu129`,
          fix: "gpuDriverVersion: 'LATEST'",
        },
      ];
    }),
} satisfies Rule;
