import type { Platform } from '../../resolve';
import type { Rule } from '../rule';
import { poolViews } from './pool-view';

/** The limits hold for the whole cluster. */
export const autoProvisioningLimitBelowPools = {
  name: 'auto-provisioning-limit-below-pools',
  severity: 'error',
  summary: 'A limit of node auto-provisioning that the described node pools exceed by themselves.',
  why:
    'The limits count all nodes of the cluster, those of described pools too. Where these reach a limit, the autoscaler ' +
    'adds no node any more, to none of them: pods stay Pending below the maximum of their own pool.',
  source: 'https://docs.cloud.google.com/kubernetes-engine/docs/how-to/node-auto-provisioning',
  check: (platform) => {
    const limits = platform.cluster.autoProvisioning?.limits ?? [];
    return limits.flatMap(({ resourceType, maximum }) => {
      const needed = Math.ceil(mostOf(platform, resourceType));
      if (needed <= maximum) return [];
      const field = { cpu: 'cpu', memory: 'memoryGib' }[resourceType] ?? `accelerators.${resourceType}`;
      return [
        {
          path: `cluster.autoProvisioning.limits.${field}.max`,
          message: `the described pools have ${needed} at their full size, and the cluster may have ${maximum}`,
          given: maximum,
          allowed: `${needed} and what GKE may add`,
          fix: `max: ${needed}`,
        },
      ];
    });
  },
} satisfies Rule;

function mostOf(platform: Platform, resourceType: string): number {
  const described = poolViews(platform).filter(({ path }) => path.startsWith('nodePools.'));
  return described.reduce(
    (sum, { pool, machine }) => sum + pool.nodes.max * amount(resourceType, { pool, machine }),
    0,
  );
}

function amount(
  resourceType: string,
  { pool, machine }: Pick<ReturnType<typeof poolViews>[number], 'pool' | 'machine'>,
) {
  if (resourceType === 'cpu') return machine.vcpus;
  if (resourceType === 'memory') return machine.memoryGib;
  return pool.accelerator?.name === resourceType ? pool.accelerator.deviceCount : 0;
}
