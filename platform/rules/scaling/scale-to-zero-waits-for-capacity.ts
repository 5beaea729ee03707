import { tryFindPoolOf } from '../../resolve';
import { fields } from '../literal';
import type { Rule } from '../rule';
import { scaledModels } from './scaled-model';

/** The request is there; the node may be tomorrow. */
export const scaleToZeroWaitsForCapacity = {
  name: 'scale-to-zero-waits-for-capacity',
  severity: 'warning',
  summary: 'A model that goes to zero, on nodes that come only when there is capacity.',
  why:
    'Flex-start and queued nodes are provided when Google has some left, after minutes or hours. No client and no queue ' +
    'waits that long: the requests that wake the model are refused, and the node comes for nobody.',
  source: 'https://docs.cloud.google.com/kubernetes-engine/docs/concepts/dws',
  check: (platform) =>
    scaledModels(platform).flatMap(({ model, scaling: { minReplicas, maxReplicas }, path }) => {
      const pool = tryFindPoolOf(platform, model);
      if (minReplicas > 0 || pool === undefined || !(pool.flexStart || pool.queuedProvisioning)) return [];
      const kind = pool.flexStart ? 'flex-start' : 'queued';
      return [
        {
          path: path.replicas,
          message: `${model.name} starts on ${kind} nodes, which come when there is capacity; its requests wait ${model.pool.picker.queueTtlSeconds ?? 0} s`,
          given: { min: minReplicas, max: maxReplicas },
          allowed: 'a minimum of 1, or nodes on demand',
          fix: fields({ replicas: { min: 1, max: maxReplicas } }),
        },
      ];
    }),
} satisfies Rule;
