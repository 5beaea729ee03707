import { isVllmAtLeast, NEWEST_VLLM_TPU_IMAGE } from '../../catalog';
import { fields } from '../literal';
import type { Rule } from '../rule';
import { imageName, parseImage } from './image-reference';

/** Images for TPUs come later than those for GPUs, and not for every release. */
export const tpuImageNotSeen = {
  name: 'tpu-image-not-seen',
  severity: 'warning',
  summary: 'An image for TPUs of a release for which none was seen.',
  why: 'vLLM publishes images for TPUs apart, later and not for every release: the pull fails, and the pod never starts.',
  source: 'https://llm-d.ai/docs (artifacts)',
  unconfirmed: 'whether vllm/vllm-tpu has a tag of this release',
  check: (platform) =>
    Object.values(platform.models).flatMap(({ name, engine, nodePool }) => {
      const { digest } = parseImage(engine.image);
      if (imageName(engine.image) !== 'vllm-tpu' || digest !== undefined) return [];
      if (platform.nodePools[nodePool]?.accelerator?.kind !== 'tpu') return [];
      if (!isVllmAtLeast(engine.version, NEWEST_VLLM_TPU_IMAGE) || engine.version === NEWEST_VLLM_TPU_IMAGE) return [];
      return [
        {
          path: `models.${name}.engine.version`,
          message: `the newest image for TPUs that was seen is of ${NEWEST_VLLM_TPU_IMAGE}, and this is ${engine.version}`,
          given: engine.image,
          allowed: `up to ${NEWEST_VLLM_TPU_IMAGE}`,
          fix: fields({ engine: { version: NEWEST_VLLM_TPU_IMAGE } }),
        },
      ];
    }),
} satisfies Rule;
