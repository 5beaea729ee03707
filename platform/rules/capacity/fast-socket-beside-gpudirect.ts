import { fields } from '../literal';
import type { Rule } from '../rule';
import { poolViews } from './pool-view';

/** NCCL loads one network plugin. */
export const fastSocketBesideGpudirect = {
  name: 'fast-socket-beside-gpudirect',
  severity: 'error',
  summary: 'NCCL Fast Socket on nodes with networks between GPUs.',
  why:
    'Both are network plugins of NCCL, and it loads one: with Fast Socket the GPUs send over the network card of the node, ' +
    'at a tenth of the speed, while the cards between them are idle.',
  source: 'https://cloud.google.com/kubernetes-engine/docs/how-to/nccl-fast-socket',
  check: (platform) =>
    poolViews(platform).flatMap(({ pool, path }) => {
      if (!pool.fastSocket || pool.additionalNetworks === undefined) return [];
      return [
        {
          path: `${path}.fastSocket`,
          message: `${pool.name} has ${pool.additionalNetworks}, which takes its place`,
          given: true,
          allowed: 'false',
          fix: fields({ fastSocket: false }),
        },
      ];
    }),
} satisfies Rule;
