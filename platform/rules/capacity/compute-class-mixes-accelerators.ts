import { isAutoCreated, type ComputeClass, type NodePool, type Platform } from '../../resolve';
import type { Rule } from '../rule';

/** A pod asks for what every node of its class has. */
export const computeClassMixesAccelerators = {
  name: 'compute-class-mixes-accelerators',
  severity: 'error',
  summary: 'A compute class whose nodes differ in their accelerators.',
  why:
    'The pods of a model are all alike: as many accelerators, as much memory of each, as many shards. Where GKE falls back ' +
    'to a node with other accelerators, or with another number of them, the pod does not fit, or its model does not.',
  source: 'https://docs.cloud.google.com/kubernetes-engine/docs/concepts/about-custom-compute-classes',
  check: (platform) =>
    Object.values(platform.computeClasses).flatMap((given) => {
      const { name, weakest } = given;
      const wanted = shapeOf(weakest);
      return poolsByPriority(platform, given)
        .filter(({ pool }) => shapeOf(pool) !== wanted)
        .map(({ pool, index, field }) => ({
          path: `computeClasses.${name}.priorities.${index}.${field}`,
          message: `nodes of ${weakest.name} offer ${wanted}, and those of ${pool.name} ${shapeOf(pool)}`,
          given: field === 'nodePool' ? pool.name : pool.machineType,
          allowed: `nodes that offer ${wanted} each; a compute class of its own for the others`,
        }));
    }),
} satisfies Rule;

function poolsByPriority({ nodePools }: Platform, { priorities }: ComputeClass) {
  return priorities.flatMap((priority, index) => {
    if (isAutoCreated(priority)) return [{ pool: priority, index, field: 'machineType' }];
    const pool = nodePools[priority.nodePool];
    return pool === undefined ? [] : [{ pool, index, field: 'nodePool' }];
  });
}

/** What a pod sees of a node's accelerators. */
function shapeOf({ accelerator }: NodePool): string {
  if (accelerator === undefined) return 'no accelerator';
  const { name, count, deviceCount, sharing, topology } = accelerator;
  const cut =
    sharing === undefined
      ? ''
      : sharing.strategy === 'MIG'
        ? ` as slices of ${sharing.partitionSize}`
        : ` as shares (${sharing.strategy})`;
  const units = cut === '' ? deviceCount : count;
  return `${units} x ${name}${cut}${topology === undefined ? '' : ` in ${topology}`}`;
}
