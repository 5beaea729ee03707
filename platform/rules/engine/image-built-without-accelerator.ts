import { isVllmAtLeast, tryFindAccelerator } from '../../catalog';
import { fields } from '../literal';
import type { Rule } from '../rule';
import { imageName, parseImage } from './image-reference';

/** First release whose image is built with CUDA 12.8, the first with Blackwell (vllm-project/vllm#17901). */
const BLACKWELL_SINCE = '0.9.0';
const BLACKWELL_CAPABILITY = 10;

/** A release of which the images are known to have kernels for all of Blackwell (vllm-project/vllm#20748 lacks some). */
const BLACKWELL_SAFE = '0.10.2';

/** First release whose default image is built with CUDA 13, which has no Volta any more. */
const VOLTA_UNTIL = '0.20.0';
const VOLTA_CAPABILITY = 7.5;

/** The kernels in the image are compiled for certain generations. */
export const imageBuiltWithoutAccelerator = {
  name: 'image-built-without-accelerator',
  severity: 'error',
  summary: "An engine image that was built without kernels for the accelerator's generation.",
  why: 'The first kernel that is launched ends the engine: "CUDA error: no kernel image is available for execution on the device".',
  source:
    'vllm-project/vllm#17901, vllm-project/vllm#13306, https://docs.nvidia.com/cuda/archive/13.0.0/cuda-toolkit-release-notes/',
  check: (platform) =>
    Object.values(platform.models).flatMap(({ name, engine, nodePool }) => {
      const accelerator = tryFindAccelerator(platform.nodePools[nodePool]?.accelerator?.name ?? '');
      const capability = Number(accelerator?.computeCapability);
      const { tag = '' } = parseImage(engine.image);
      if (accelerator === undefined || imageName(engine.image) !== 'vllm-openai') return [];
      const tooNew = capability >= BLACKWELL_CAPABILITY && !isVllmAtLeast(engine.version, BLACKWELL_SINCE);
      const tooOld =
        capability < VOLTA_CAPABILITY && isVllmAtLeast(engine.version, VOLTA_UNTIL) && !tag.includes('cu12');
      if (!tooNew && !tooOld) return [];
      return [
        {
          path: `models.${name}.engine.${tooNew ? 'version' : 'image'}`,
          message: `the image of vLLM ${engine.version} has no kernels for ${accelerator.displayName} (compute capability ${accelerator.computeCapability})`,
          given: engine.image,
          allowed: tooNew ? `${BLACKWELL_SINCE} or later` : `before ${VOLTA_UNTIL}, or an image built with CUDA 12`,
          fix: fields({
            engine: tooNew ? { version: BLACKWELL_SAFE } : { image: `vllm/vllm-openai:v${engine.version}-cu129` },
          }),
        },
      ];
    }),
} satisfies Rule;
