import { GIB } from '../../sizing';
import { fields } from '../literal';
import type { Rule } from '../rule';

/** The Job fails when it has downloaded almost all of it. */
export const weightsDiskSmallerThanCheckpoint = {
  name: 'weights-disk-smaller-than-checkpoint',
  severity: 'error',
  summary: 'A disk for weights that does not hold them.',
  why: 'The Job that fills it ends when the disk is full, some hours and a whole download later.',
  source: 'https://cloud.google.com/compute/docs/disks/hd-types/hyperdisk-ml',
  check: ({ models }) =>
    Object.values(models).flatMap(({ name, weights }) => {
      if (weights.source !== 'hyperdisk-ml') return [];
      const needed = Math.ceil(weights.bytes / GIB) + 1;
      if (weights.sizeGib >= needed) return [];
      return [
        {
          path: `models.${name}.weightsFrom.hyperdiskMl.sizeGib`,
          message: `${weights.id} has ${(weights.bytes / GIB).toFixed(1)} GiB, and the file system takes its share`,
          given: weights.sizeGib,
          allowed: `${needed} and more`,
          fix: fields({ weightsFrom: { hyperdiskMl: { sizeGib: needed } } }),
        },
      ];
    }),
} satisfies Rule;
