import { fields } from '../literal';
import { ranksOfNode } from '../../resolve/model/ranks';
import { gpuCount } from '../../sizing';
import type { Rule } from '../rule';
import { replicas } from './replica';

/** GKE hands out the TPU chips of a node together. */
export const tpuChipsNotAllTaken = {
  name: 'tpu-chips-not-all-taken',
  severity: 'error',
  summary: 'A replica that uses fewer TPU chips than its node has.',
  why:
    'A pod has to ask for all the TPU chips of its node: GKE refuses any other number, and chips that the engine does not ' +
    'use are paid for.',
  source: 'https://cloud.google.com/kubernetes-engine/docs/how-to/tpus',
  check: (platform) =>
    replicas(platform).flatMap(({ model, pool }) => {
      const chips = pool.accelerator?.kind === 'tpu' ? ranksOfNode(pool) : undefined;
      const ranks = gpuCount(model.engine);
      if (model.hosts !== undefined || chips === undefined || ranks >= chips) return [];
      return [
        {
          path: `models.${model.name}.engine.tensorParallelSize`,
          message: `the replica uses ${ranks} of the ${chips} devices of a ${pool.machineType}`,
          given: model.engine.tensorParallelSize,
          allowed: String(chips),
          fix: fields({ engine: { tensorParallelSize: chips } }),
        },
      ];
    }),
} satisfies Rule;
