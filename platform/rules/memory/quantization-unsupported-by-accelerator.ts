import { ACCELERATORS, tryFindAccelerator } from '../../catalog';
import type { Rule } from '../rule';
import { leastCapability, quantizationRuns } from './quantization-support';
import { replicas } from './replica';

/** vLLM compares the method's least capability with the device's. */
export const quantizationUnsupportedByAccelerator = {
  name: 'quantization-unsupported-by-accelerator',
  severity: 'error',
  summary: "A quantization that the accelerator's generation cannot run.",
  why:
    'vLLM ends: "The quantization method is not supported for the current GPU. Minimum capability: 80". fp8 and mxfp4 need ' +
    'an Ampere GPU at the least, mxfp8 and fp4 activations a Blackwell one.',
  source: 'vllm-project/vllm#22288, https://docs.vllm.ai/en/latest/features/quantization/',
  check: (platform) =>
    replicas(platform).flatMap(({ model, row, pool }) => {
      const accelerator = tryFindAccelerator(pool.accelerator?.name ?? '');
      const given = model.engine.quantization;
      const scheme = [given, row.checkpointDtype].find(
        (one) => one !== undefined && accelerator !== undefined && !quantizationRuns(one, accelerator),
      );
      if (accelerator === undefined || scheme === undefined) return [];
      const able = Object.values(ACCELERATORS).filter((one) => one.kind === 'gpu' && quantizationRuns(scheme, one));
      return [
        {
          path: `models.${model.name}.${scheme === given ? 'engine.quantization' : 'weights'}`,
          message:
            `${scheme} needs compute capability ${leastCapability(scheme)?.toFixed(1)},` +
            ` and ${accelerator.displayName} has ${accelerator.computeCapability}`,
          given: scheme === given ? given : row.id,
          allowed: `on ${able.map(({ displayName }) => displayName).join(', ')}`,
          ...(scheme === given ? { fix: "engine: { quantization: 'fp8' }" } : {}),
        },
      ];
    }),
} satisfies Rule;
