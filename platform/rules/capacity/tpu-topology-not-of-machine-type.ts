import { fields } from '../literal';
import type { Rule } from '../rule';
import { poolViews } from './pool-view';

/** Each TPU machine type forms certain slices. */
export const tpuTopologyNotOfMachineType = {
  name: 'tpu-topology-not-of-machine-type',
  severity: 'error',
  summary: 'A TPU topology that the machine type does not form.',
  why:
    'A slice is made of whole machines: a topology that this machine type cannot form, or that the TPU does not have at ' +
    'all, is refused when the node pool is made.',
  source: 'https://docs.cloud.google.com/kubernetes-engine/docs/concepts/plan-tpus',
  check: (platform) =>
    poolViews(platform).flatMap(({ pool, path, machine, accelerator }) => {
      const tpuTopology = pool.placement?.tpuTopology;
      const known = machine.topologies ?? accelerator?.topologies?.map(({ topology }) => topology) ?? [];
      if (tpuTopology === undefined || pool.accelerator?.kind !== 'tpu' || known.length === 0) return [];
      if (known.includes(tpuTopology)) return [];
      return [
        {
          path: `${path}.placement.tpuTopology`,
          message: `${pool.machineType} does not form a slice of ${tpuTopology}`,
          given: tpuTopology,
          allowed: known.join(', '),
          fix: fields({ placement: { tpuTopology: known[0] } }),
        },
      ];
    }),
} satisfies Rule;
