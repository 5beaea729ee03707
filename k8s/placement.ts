import type { PodSpec, Toleration } from 'cdk8s-plus-30/lib/imports/k8s';
import type { NodePool } from '../platform/resolve';

/** The nodes of a pool, for pods that may run there and nowhere else. */
export function placement(nodePool: NodePool): Pick<PodSpec, 'nodeSelector' | 'tolerations'> {
  return { ...nodeSelector(nodePool), ...tolerations(nodePool) };
}

/** Labels of the nodes; nothing on Autopilot, which has a place for any pod that asks for nothing special. */
export function nodeSelector(nodePool: NodePool): Pick<PodSpec, 'nodeSelector'> {
  return Object.keys(nodePool.nodeSelector).length === 0 ? {} : { nodeSelector: { ...nodePool.nodeSelector } };
}

/** GKE's admission adds one for `nvidia.com/gpu`; said here, it also holds on clusters without that admission. */
function tolerations({ taints }: NodePool): { tolerations?: Toleration[] } {
  if (taints.length === 0) return {};
  return { tolerations: taints.map(({ key, value, effect }) => ({ key, operator: 'Equal', value, effect })) };
}
