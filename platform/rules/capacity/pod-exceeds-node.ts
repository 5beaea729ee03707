import { figure, type NodeResource } from '../../sizing';
import { fields } from '../literal';
import type { Rule } from '../rule';
import { capacityOf, podFit, requestsOf } from './pod-fit';
import { sharedViews } from './pool-view';
import { article } from './words';

/** What the description may ask for, and what is left of it for GKE's own DaemonSets. */
const FIELDS = { cpuMillis: 900, memoryMib: 2048 } as const satisfies Partial<Record<NodeResource, number>>;

/** Machine types print more than pods get. */
export const podExceedsNode = {
  name: 'pod-exceeds-node',
  severity: 'error',
  summary: 'A pod that asks for more CPU or memory than a node has to give.',
  why:
    'GKE keeps part of every node for itself: a pod that asks for all vCPUs or all memory of the machine type fits on no ' +
    'node. It stays Pending, and the autoscaler sees that another node would not help.',
  source: 'https://cloud.google.com/kubernetes-engine/docs/concepts/plan-node-sizes, cortexlabs/cortex#1685',
  check: (platform) =>
    sharedViews(platform).flatMap(({ pool, models }) =>
      models.flatMap((model) => {
        const { lacking } = podFit(pool, model);
        return (['cpuMillis', 'memoryMib'] as const)
          .filter((resource) => lacking.includes(resource))
          .map((resource) => {
            const asked = requestsOf(model)[resource];
            const room = capacityOf(pool)[resource];
            const most = Math.max(1, room - FIELDS[resource]);
            return {
              path: `models.${model.name}.resources.${resource}`,
              message: `a pod asks for ${figure(asked, 0)}, and ${article(pool.machineType)} has ${figure(room, 0)} for pods`,
              given: asked,
              allowed: `up to ${most}, which leaves room for GKE's DaemonSets`,
              fix: fields({ resources: { [resource]: most } }),
            };
          });
      }),
    ),
} satisfies Rule;
