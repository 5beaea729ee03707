import { tryFindPoolOf } from '../../resolve';
import { fields } from '../literal';
import type { Rule } from '../rule';

/** The pod asks for more than any node of its pool has. */
export const serverAcceleratorsExceedNode = {
  name: 'server-accelerators-exceed-node',
  severity: 'error',
  summary: 'A server of your own that asks for more accelerators than a node of its pool has.',
  why:
    'A pod runs on one node. Where no node of the pool has as many GPUs or chips, it stays Pending for ever, and the ' +
    'cluster autoscaler adds nothing, because no node would help.',
  source: 'https://cloud.google.com/kubernetes-engine/docs/how-to/gpus',
  check: (platform) =>
    Object.values(platform.servers).flatMap((server) => {
      const pool = tryFindPoolOf(platform, server);
      const asked = server.resources.accelerator.count;
      const room = pool?.accelerator?.count ?? 0;
      if (pool === undefined || asked <= room) return [];
      return [
        {
          path: `models.${server.name}.server.accelerators`,
          message: `${server.name} asks for ${asked}, and a node of ${pool.name} (${pool.machineType}) has ${room === 0 ? 'none' : room}`,
          given: asked,
          allowed: room === 0 ? '0, or a pool with accelerators' : `${room} at the most, or a larger machine type`,
          fix: fields({ accelerators: room }),
        },
      ];
    }),
} satisfies Rule;
