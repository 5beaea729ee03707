import { servedOf } from '../../resolve';
import { figure } from '../../sizing';
import { fields } from '../literal';
import type { Problem, Rule } from '../rule';

/** What the boot disk of an accelerator node leaves to pods. */
const LIMIT_GIB = 122;
const MIB = 1024;

export const podStorageExceedsAutopilot = {
  name: 'pod-storage-exceeds-autopilot',
  severity: 'warning',
  unconfirmed: 'the limit of 122 GiB, which was not read again in a source of record',
  summary: 'Pods that ask for more ephemeral storage than Autopilot gives to pods with accelerators.',
  why:
    'Autopilot turns away a pod that asks for more than the boot disk of its node has to give. Weights that are downloaded lie ' +
    'there; weights of a bucket do not. Machine types with local SSDs have more room.',
  source: 'https://cloud.google.com/kubernetes-engine/docs/concepts/autopilot-resource-requests',
  check(platform) {
    const { cluster, nodePools } = platform;
    if (cluster.mode === 'standard') return [];
    return Object.entries(servedOf(platform)).flatMap(([name, { resources, nodePool }]): Problem[] => {
      const gib = Math.ceil(resources.ephemeralStorageMib / MIB);
      if (gib <= LIMIT_GIB || nodePools[nodePool]?.localSsd !== undefined) return [];
      return [
        {
          path: `models.${name}.resources.ephemeralStorageMib`,
          message: `each pod asks for ${figure(gib)} GiB of ephemeral storage; Autopilot gives ${LIMIT_GIB} GiB`,
          given: resources.ephemeralStorageMib,
          allowed: `up to ${LIMIT_GIB * MIB}, or weights from a bucket (weightsFrom)`,
          fix: fields({ resources: { ephemeralStorageMib: LIMIT_GIB * MIB } }),
        },
      ];
    });
  },
} satisfies Rule;
