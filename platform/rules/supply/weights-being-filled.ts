import { fillOf } from '../../resolve';
import type { Rule } from '../rule';

/** Nothing answers meanwhile. */
export const weightsBeingFilled = {
  name: 'weights-being-filled',
  severity: 'warning',
  summary: 'A model whose disk is being filled, and that therefore has no servers.',
  why:
    'A Hyperdisk ML volume takes one writer or many readers. While a Job fills it no server can mount it; the access mode ' +
    'changes in place once the Job is done and the description says so.',
  source: 'https://cloud.google.com/compute/docs/disks/hd-types/hyperdisk-ml',
  check: ({ models }) =>
    Object.values(models).flatMap(({ name, weights }) => {
      const fill = weights.source === 'hyperdisk-ml' ? fillOf(weights) : undefined;
      if (fill === undefined) return [];
      return [
        {
          path: `models.${name}.weightsFrom.hyperdiskMl.fill`,
          message: `${name} has no servers until Job ${fill.name} is done and fill is taken out`,
          given: true,
          allowed: 'for as long as the Job runs',
          fix: 'weightsFrom: { hyperdiskMl: {} }',
        },
      ];
    }),
} satisfies Rule;
