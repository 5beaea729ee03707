import { type Platform, servedOf } from '../../resolve';
import { fields } from '../literal';
import type { Rule } from '../rule';
import { fewestNodes } from './pod-fit';
import { poolViews } from './pool-view';
import { count } from './words';

/** Each model has a picker; where there are several, the body-based router stands beside them. */
export const systemPoolTooSmallForPickers = {
  name: 'system-pool-too-small-for-pickers',
  severity: 'error',
  summary: 'A system pool that has no room for all endpoint pickers.',
  why:
    'Every model has an endpoint picker on the system pool. With all its nodes the pool cannot hold them: some stay ' +
    'Pending, and the gateway spreads the requests of their models blindly.',
  source: 'https://docs.cloud.google.com/kubernetes-engine/docs/concepts/about-gke-inference-gateway',
  check: (platform) =>
    poolViews(platform).flatMap(({ pool, path, isSystem }) => {
      if (!isSystem) return [];
      const loads = [...pickerLoads(platform), ...routerLoads(platform)];
      const needed = fewestNodes(pool, loads);
      if (needed <= pool.nodes.max) return [];
      return [
        {
          path: `${path}.nodes.max`,
          message: `${podsOf(platform)} need ${count(needed, 'node')} of ${pool.machineType} at the least, and the pool may have ${pool.nodes.max}`,
          given: pool.nodes.max,
          allowed: `${needed + 1} or more, or a larger machine type`,
          fix: fields({ nodes: { min: pool.nodes.min, max: needed + 1 } }),
        },
      ];
    }),
} satisfies Rule;

function podsOf(platform: Platform): string {
  const { bodyRouter } = platform;
  const pickers = count(
    Object.values(servedOf(platform)).reduce((sum, { pool }) => sum + pool.picker.replicas, 0),
    'picker',
  );
  return bodyRouter === undefined ? pickers : `${pickers} and the body-based router`;
}

function routerLoads({ bodyRouter }: Platform) {
  if (bodyRouter === undefined) return [];
  const { cpuMillis, memoryMib, ephemeralStorageMib } = bodyRouter.resources;
  const requests = { cpuMillis, memoryMib, ephemeralStorageMib, accelerators: 0 };
  return [{ pods: bodyRouter.replicas, requests }];
}

function pickerLoads(platform: Platform) {
  return Object.values(servedOf(platform)).map(({ pool: { picker } }) => {
    const { cpuMillis, memoryMib, ephemeralStorageMib } = picker.resources;
    return { pods: picker.replicas, requests: { cpuMillis, memoryMib, ephemeralStorageMib, accelerators: 0 } };
  });
}
