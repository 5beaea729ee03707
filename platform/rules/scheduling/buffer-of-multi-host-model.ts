import { servedOf } from '../../resolve';
import type { Rule } from '../rule';

/** One node is no place for a group. */
export const bufferOfMultiHostModel = {
  name: 'buffer-of-multi-host-model',
  severity: 'error',
  summary: 'A buffer for a model each replica of which needs several nodes at once.',
  why:
    'A buffer keeps single nodes for single pods. A group of pods needs all its nodes together, and no source says that ' +
    "GKE's CapacityBuffer counts the pods of a LeaderWorkerSet: what is kept may be of no use to it.",
  source: 'https://docs.cloud.google.com/kubernetes-engine/docs/concepts/capacity-buffer',
  check: (platform) =>
    Object.values(servedOf(platform)).flatMap(({ name, scaling, hosts }) =>
      hosts !== undefined && scaling.kind === 'hpa' && scaling.buffer !== undefined
        ? [
            {
              path: `models.${name}.scaling.buffer`,
              message: `a replica of ${name} is ${hosts.count} pods on as many nodes`,
              given: scaling.buffer.replicas,
              allowed: 'no buffer, and a larger minimum of replicas instead',
            },
          ]
        : [],
    ),
} satisfies Rule;
