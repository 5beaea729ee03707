import { figure } from '../../sizing';
import { fields } from '../literal';
import type { Rule } from '../rule';
import { largestContextAtBest } from './certainty';
import { replicas } from './replica';

/** Between what surely fits and what surely does not. */
export const memoryBarelySuffices = {
  name: 'memory-barely-suffices',
  severity: 'warning',
  summary: 'A replica whose memory suffices only if the arithmetic is too careful.',
  why:
    'By the arithmetic the context does not fit, but by less than the arithmetic may be wrong. It may start today and not ' +
    'after the next release, driver or longer batch.',
  source: 'test/platform/sizing/measurements.json: 66 published start-ups',
  unconfirmed: 'what drivers, kernels and NCCL take of this GPU beside PyTorch',
  check: (platform) =>
    replicas(platform).flatMap(({ model, row, shape }) => {
      const { maxModelLen } = model.engine;
      const { largestMaxModelLen } = model.sizing;
      if (shape === undefined || largestMaxModelLen === undefined || maxModelLen > row.maxModelLen) return [];
      if (largestMaxModelLen >= maxModelLen || largestContextAtBest(shape) < maxModelLen) return [];
      const none = largestMaxModelLen === 0;
      return [
        {
          path: `models.${model.name}.engine.maxModelLen`,
          message: none
            ? `by the arithmetic nothing is left for the KV cache, by a margin that it may be wrong by`
            : `by the arithmetic ${figure(largestMaxModelLen, 0)} tokens fit, and ${figure(maxModelLen, 0)} are asked for`,
          given: maxModelLen,
          allowed: none ? 'a shorter context, fewer sequences, or more accelerators' : `up to ${largestMaxModelLen}`,
          ...(none ? {} : { fix: fields({ engine: { maxModelLen: largestMaxModelLen } }) }),
        },
      ];
    }),
} satisfies Rule;
