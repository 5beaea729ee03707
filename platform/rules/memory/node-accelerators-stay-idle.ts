import { type MachineType, MACHINE_TYPES } from '../../catalog';
import type { NodePool, Served } from '../../resolve';
import { poolViews } from '../capacity/pool-view';
import { fields } from '../literal';
import type { Rule } from '../rule';

/** A node is paid for with all its GPUs. */
export const nodeAcceleratorsStayIdle = {
  name: 'node-accelerators-stay-idle',
  severity: 'warning',
  summary: 'A node pool on whose nodes some accelerators can never be used.',
  why:
    'A node is paid for with all its accelerators. Where no replica of the models on the pool can take the rest, they are ' +
    'idle as long as the node is there.',
  source: 'https://cloud.google.com/compute/gpus-pricing',
  check: (platform) =>
    poolViews(platform).flatMap(({ pool, path, models }) => {
      const count = pool.accelerator?.count ?? 0;
      if (count < 2 || models.length === 0 || pool.accelerator?.sharing !== undefined) return [];
      if (pool.accelerator?.kind !== 'gpu') return [];
      const most = mostUsed(models, count);
      if (most >= count) return [];
      const takes = models.map(({ name, resources }) => `${name} ${resources.accelerator.count}`).join(', ');
      const smaller = smallerMachines(pool, most);
      const exact = smaller.find(({ acceleratorCount }) => acceleratorCount === most);
      return [
        {
          path: `${path}.machineType`,
          message: `of the ${count} accelerators of a ${pool.machineType} at most ${most} are ever used (${takes} a replica)`,
          given: pool.machineType,
          allowed: [...smaller.map(({ name }) => name), 'more replicas', 'another model beside it'].join(', '),
          ...(exact === undefined ? {} : { fix: fields({ machineType: exact.name }) }),
        },
      ];
    }),
} satisfies Rule;

/** Accelerators of one node that all replicas together, as many as may be, can fill; each model's replicas are counted. */
function mostUsed(models: readonly Served[], count: number): number {
  let reachable = new Set([0]);
  for (const { resources, scaling, hosts } of models) {
    const each = resources.accelerator.count;
    const most = (scaling.kind === 'fixed' ? scaling.replicas : scaling.maxReplicas) * (hosts?.count ?? 1);
    const next = new Set<number>();
    for (const used of reachable) {
      for (let replicas = 0; replicas <= most && used + replicas * each <= count; replicas += 1)
        next.add(used + replicas * each);
    }
    reachable = next;
  }
  return Math.max(...reachable);
}

/** Machine types with fewer of the same accelerator, and no less of the node beside each of them; the smallest first. */
function smallerMachines({ machineType, accelerator }: NodePool, most: number): MachineType[] {
  const own: MachineType = MACHINE_TYPES[machineType];
  const perAccelerator = own.vcpus / Math.max(1, own.acceleratorCount);
  return Object.values(MACHINE_TYPES)
    .filter((machine) => machine.accelerator === accelerator?.name && machine.series === own.series)
    .filter(({ acceleratorCount, acceleratorShare = 1 }) => acceleratorShare === 1 && acceleratorCount >= most)
    .filter(
      ({ acceleratorCount, vcpus }) =>
        acceleratorCount < own.acceleratorCount && vcpus / acceleratorCount >= perAccelerator,
    )
    .sort((a, b) => a.acceleratorCount - b.acceleratorCount || a.vcpus - b.vcpus);
}
