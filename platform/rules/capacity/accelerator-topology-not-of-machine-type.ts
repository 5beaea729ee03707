import { NVLINK_TOPOLOGIES } from '../../catalog';
import type { Rule } from '../rule';
import { poolViews } from './pool-view';

/** Only some racks are one NVLink. */
export const acceleratorTopologyNotOfMachineType = {
  name: 'accelerator-topology-not-of-machine-type',
  severity: 'error',
  summary: 'A topology of GPUs over several nodes that machines of this type cannot form.',
  why:
    'GPUs of several nodes share one NVLink in racks of GB200 and GB300 alone, 72 of them in 18 nodes. Compute Engine ' +
    'refuses the placement policy, and with it the node pool, for every other type.',
  source: 'GoogleCloudPlatform/cluster-toolkit v1.95.0, examples/gke-a4x',
  check: (platform) =>
    poolViews(platform).flatMap(({ pool, path }) => {
      const given = pool.placement?.acceleratorTopology;
      const own = NVLINK_TOPOLOGIES[pool.machineType];
      if (given === undefined || given === own) return [];
      return [
        {
          path: `${path}.placement.acceleratorTopology`,
          message: `one NVLink of ${pool.machineType} joins ${own ?? 'the GPUs of one node only'}`,
          given,
          allowed: own ?? 'no acceleratorTopology; compact places nodes close to each other',
        },
      ];
    }),
} satisfies Rule;
