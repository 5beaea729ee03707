import { GPU_NETWORKS } from '../../catalog';
import { fields } from '../literal';
import type { Rule } from '../rule';
import { poolViews } from './pool-view';

/** Network cards are part of the machine. */
export const additionalNetworksNotOfMachineType = {
  name: 'additional-networks-not-of-machine-type',
  severity: 'error',
  summary: 'Networks between GPUs, for machines that have no cards for them.',
  why:
    'GPUDirect-TCPX is of A3 High with eight GPUs, TCPXO of A3 Mega, RDMA of A3 Ultra, A4 and A4X. Compute Engine refuses ' +
    'a machine with more network interfaces than its type has, or of another kind.',
  source: 'https://cloud.google.com/kubernetes-engine/docs/how-to/gpu-bandwidth-gpudirect-tcpx',
  check: (platform) =>
    poolViews(platform).flatMap(({ pool, path, accelerator }) => {
      const { additionalNetworks, machineType } = pool;
      const own = GPU_NETWORKS[machineType]?.kind;
      // Of a pool without GPUs another rule says that the field is about GPUs.
      if (additionalNetworks === undefined || additionalNetworks === own || accelerator?.kind !== 'gpu') return [];
      const those = Object.entries(GPU_NETWORKS).filter(([, row]) => row.kind === additionalNetworks);
      return [
        {
          path: `${path}.additionalNetworks`,
          message: `${machineType} has ${own === undefined ? 'no networks between GPUs of several nodes' : `${own} only`}`,
          given: additionalNetworks,
          allowed:
            own ?? `no additionalNetworks; ${additionalNetworks} is of ${those.map(([name]) => name).join(', ')}`,
          ...(own === undefined ? {} : { fix: fields({ additionalNetworks: own }) }),
        },
      ];
    }),
} satisfies Rule;
