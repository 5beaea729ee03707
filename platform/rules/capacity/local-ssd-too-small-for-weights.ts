import { figure } from '../../sizing';
import { fields } from '../literal';
import type { Rule } from '../rule';
import { requestsOf } from './pod-fit';
import { poolViews } from './pool-view';
import { count } from './words';

/** With local SSDs ephemeral storage lies on them alone, however large the boot disk is. */
export const localSsdTooSmallForWeights = {
  name: 'local-ssd-too-small-for-weights',
  severity: 'error',
  summary: 'Local SSDs that have no room for what a pod downloads.',
  why:
    'Where a node has local SSDs for ephemeral storage, weights and caches lie there, and the boot disk does not count. A ' +
    'pod that asks for more than they hold stays Pending.',
  source: 'https://cloud.google.com/kubernetes-engine/docs/concepts/plan-node-sizes',
  check: (platform) =>
    poolViews(platform).flatMap(({ pool, path, models, machine }) => {
      const room = pool.allocatable.ephemeralStorageMib;
      const tooLarge = models.filter((model) => requestsOf(model).ephemeralStorageMib > room);
      if (pool.localSsd === undefined || tooLarge.length === 0) return [];
      const largest = Math.max(...tooLarge.map((model) => requestsOf(model).ephemeralStorageMib));
      const { mode, count: most } = machine.localSsd ?? {};
      const more = mode === 'optional' && most !== null && most !== undefined && most > pool.localSsd.count;
      return [
        {
          path: `${path}.${mode === 'bundled' ? 'machineType' : 'localSsd'}`,
          message:
            `a pod of ${tooLarge.map(({ name }) => name).join(', ')} asks for ${figure(largest / 1024, 0)} GiB of ephemeral ` +
            `storage, and ${count(pool.localSsd.count, 'local SSD')} leave ${figure(room / 1024, 0)}`,
          given: mode === 'bundled' ? pool.machineType : pool.localSsd.count,
          allowed:
            mode === 'bundled' ? 'a larger shape of the series' : 'more local SSDs, or none and a larger boot disk',
          ...(more ? { fix: fields({ localSsd: { count: most } }) } : {}),
        },
      ];
    }),
} satisfies Rule;
