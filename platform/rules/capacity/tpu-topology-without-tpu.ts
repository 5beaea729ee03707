import type { Rule } from '../rule';
import { poolViews } from './pool-view';
import { article } from './words';

/** A topology is of TPU chips. */
export const tpuTopologyWithoutTpu = {
  name: 'tpu-topology-without-tpu',
  severity: 'error',
  summary: 'A TPU topology on a pool without TPUs.',
  why: 'GKE takes a TPU topology for TPU machine types only and refuses the node pool.',
  source: 'https://docs.cloud.google.com/kubernetes-engine/docs/how-to/tpus',
  check: (platform) =>
    poolViews(platform).flatMap(({ pool, path }) => {
      const tpuTopology = pool.placement?.tpuTopology;
      if (tpuTopology === undefined || pool.accelerator?.kind === 'tpu') return [];
      return [
        {
          path: `${path}.placement.tpuTopology`,
          message: `${article(pool.machineType)} has no TPU chips to arrange`,
          given: tpuTopology,
          allowed: 'compact: true where GPU nodes are to stand close together, or no placement at all',
        },
      ];
    }),
} satisfies Rule;
