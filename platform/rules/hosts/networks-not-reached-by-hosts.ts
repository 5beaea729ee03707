import type { Rule } from '../rule';
import { groups } from './group';

/** Paid for, and not used. */
export const networksNotReachedByHosts = {
  name: 'networks-not-reached-by-hosts',
  severity: 'warning',
  summary: 'A replica over hosts with networks for their GPUs, which its pods do not join.',
  why:
    "The pods of a group have the cluster's network alone. To join those of GPUDirect they would need privileges, folders of " +
    'the node and a sidecar that the restricted Pod Security Standard forbids: NCCL sends over the network card of the node.',
  source: 'https://cloud.google.com/kubernetes-engine/docs/how-to/gpu-bandwidth-gpudirect-tcpx',
  check: (platform) =>
    groups(platform).flatMap(({ model, pool }) => {
      if (pool.additionalNetworks === undefined) return [];
      return [
        {
          path: `nodePools.${pool.name}.additionalNetworks`,
          message: `the hosts of ${model.name} reach each other through the cluster's network, and not by ${pool.additionalNetworks}`,
          given: pool.additionalNetworks,
          allowed: 'no additional networks; pipeline stages need little of them',
        },
      ];
    }),
} satisfies Rule;
