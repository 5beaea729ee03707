import { poolViews } from '../capacity/pool-view';
import { sliceOf } from '../capacity/slice';
import type { Rule } from '../rule';

/** Chips of two slices have no link between them. */
export const hostsOnSingleHostSlices = {
  name: 'hosts-on-single-host-slices',
  severity: 'error',
  summary: 'A replica over several TPU hosts, on a pool whose slices are one host each.',
  why:
    'The chips of a slice reach each other through links of their own, those of two slices only through the network, which ' +
    'the engine does not use for it: each host initialises its own chips and finds those of the others missing.',
  source: 'https://docs.cloud.google.com/kubernetes-engine/docs/concepts/tpus',
  check: (platform) =>
    poolViews(platform).flatMap((view) => {
      const { pool, models, machine } = view;
      if (sliceOf(view)?.hosts !== 1) return [];
      return models.flatMap(({ name, hosts }) => {
        if (hosts === undefined) return [];
        const chips = (pool.accelerator?.deviceCount ?? 0) * hosts.count;
        const fitting = view.accelerator?.topologies?.filter((one) => one.chips === chips) ?? [];
        const known = fitting.map(({ topology }) => topology).filter((one) => !machine.topologies?.includes(one));
        return [
          {
            path: `models.${name}.hosts`,
            message: `each node of ${pool.name} is a slice of its own, and a replica of ${name} is over ${hosts.count} of them`,
            given: hosts.count,
            allowed: `no hosts${known.length === 0 ? '' : `; or nodePools.${pool.name}.placement.tpuTopology ${known.join(' or ')}`}`,
          },
        ];
      });
    }),
} satisfies Rule;
