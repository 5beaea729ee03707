import type { Rule } from '../rule';
import { poolViews } from './pool-view';
import { article } from './words';

/** A field that is taken and does nothing is a mistake about the machine. */
export const gpuFieldWithoutGpu = {
  name: 'gpu-field-without-gpu',
  severity: 'error',
  summary: 'A field about GPUs on a pool that has none.',
  why: 'Only NVIDIA GPUs have drivers that GKE installs, and only they can be shared: on this machine it has no effect.',
  source: 'https://cloud.google.com/kubernetes-engine/docs/concepts/gpus',
  check: (platform) =>
    poolViews(platform).flatMap(({ pool, path }) =>
      pool.withoutEffect.map((field) => ({
        path: `${path}.${field}`,
        message: `${article(pool.machineType)} has no GPU that ${field} could be about`,
        allowed: 'leave it out, or a machine type with GPUs',
      })),
    ),
} satisfies Rule;
