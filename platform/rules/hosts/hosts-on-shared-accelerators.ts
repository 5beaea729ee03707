import type { Rule } from '../rule';
import { groups } from './group';

/** Who needs two nodes for a part of a GPU? */
export const hostsOnSharedAccelerators = {
  name: 'hosts-on-shared-accelerators',
  severity: 'error',
  summary: 'A replica over several hosts whose GPUs are shared.',
  why:
    'A slice or a share of a GPU has no link to other GPUs: ranks on it do not find each other, and a replica that needs ' +
    'several nodes needs all of their memory anyway.',
  source: 'https://docs.nvidia.com/datacenter/tesla/mig-user-guide/',
  check: (platform) =>
    groups(platform).flatMap(({ model, hosts, pool, path }) => {
      const { sharing } = pool.accelerator ?? {};
      if (sharing === undefined) return [];
      return [
        {
          path: `${path}.hosts`,
          message: `a replica of ${model.name} is over ${hosts.count} nodes of ${pool.name}, whose GPUs are shared (${sharing.strategy})`,
          given: hosts.count,
          allowed: 'no hosts, or a pool without sharing',
        },
      ];
    }),
} satisfies Rule;
