import { fields } from '../literal';
import type { Rule } from '../rule';
import { enoughNodes, leastReplicas } from './pod-fit';
import { poolViews } from './pool-view';
import { count } from './words';

/** For a while there are two of every node. */
export const blueGreenBeyondPoolMaximum = {
  name: 'blue-green-beyond-pool-maximum',
  severity: 'warning',
  summary: 'Blue-green upgrades of scarce nodes, without room for a second set of them.',
  why:
    'A blue-green upgrade makes all nodes of the pool a second time before it drains the first ones. Where the pool, or ' +
    'the quota that was asked for it, ends below twice what always runs, the upgrade waits for accelerators that do not ' +
    'come.',
  source: 'https://cloud.google.com/kubernetes-engine/docs/concepts/node-pool-upgrade-strategies',
  unconfirmed: 'whether the maximum of the autoscaler bounds blue and green nodes together; the quota always does',
  check: (platform) =>
    poolViews(platform).flatMap(({ pool, path, models, computeClass }) => {
      if (pool.upgrade.strategy !== 'BLUE_GREEN' || pool.accelerator === undefined) return [];
      const running = Math.max(
        pool.nodes.min,
        computeClass === undefined ? enoughNodes(pool, models, leastReplicas) : 0,
      );
      if (2 * running <= pool.nodes.max) return [];
      return [
        {
          path: `${path}.upgrade.strategy`,
          message: `${count(running, 'node')} of ${pool.name} always run, an upgrade makes ${running} more, and it may have ${pool.nodes.max}`,
          given: 'BLUE_GREEN',
          allowed: `SURGE with maxUnavailable, or nodes.max ${2 * running} and the quota for it`,
          fix: fields({ upgrade: { strategy: 'SURGE' } }),
        },
      ];
    }),
} satisfies Rule;
