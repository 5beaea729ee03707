import { poolsOf } from '../../resolve';
import type { Rule } from '../rule';

/** A pod that lands in another zone waits for ever. */
export const hyperdiskInSeveralZones = {
  name: 'hyperdisk-in-several-zones',
  severity: 'error',
  summary: 'Weights on a Hyperdisk ML volume, for nodes in several zones.',
  why:
    'A disk is of one zone, and only nodes of that zone can attach it. The scheduler keeps the pods where the volume is: ' +
    'nodes of the other zones, and the autoscaler that adds them, serve nobody.',
  source: 'https://cloud.google.com/compute/docs/disks/hd-types/hyperdisk-ml',
  check: (platform) =>
    Object.values(platform.models).flatMap((model) => {
      if (model.weights.source !== 'hyperdisk-ml') return [];
      const zones = [...new Set(poolsOf(platform, model).flatMap((pool) => pool.zones))];
      if (zones.length <= 1) return [];
      return [
        {
          path: `models.${model.name}.weightsFrom.hyperdiskMl`,
          message: `the nodes of ${model.name} are in ${zones.join(', ')}, and the disk would be in ${model.weights.zone}`,
          given: zones,
          allowed: 'a pool in one zone, or a bucket, which every zone reads',
          fix: `zones: ['${model.weights.zone}'] on the pool`,
        },
      ];
    }),
} satisfies Rule;
