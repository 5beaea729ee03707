import { servedOf } from '../../resolve';
import { pickerQueueTtl } from '../../sizing';
import { fields } from '../literal';
import type { Rule } from '../rule';

/** The request that wakes the model is the one that is dropped. */
export const pickerQueueTtlShorterThanColdStart = {
  name: 'picker-queue-ttl-shorter-than-cold-start',
  severity: 'error',
  summary: 'Requests wait in the picker for less time than the first pod of a model at zero takes to start.',
  why:
    'A model at zero is woken by requests that wait. When their time ends before the pod is ready they are refused, nothing ' +
    'waits any more, and the pod that comes up finds no work: it goes again, and no request is ever answered.',
  source:
    'llm-d/llm-d#1192, llm-d/llm-d#2114, kubernetes-sigs/gateway-api-inference-extension (flow control, defaultRequestTTL)',
  check: (platform) =>
    Object.values(servedOf(platform)).flatMap(({ name, scaling, life, pool }) => {
      const ttl = pool.picker.queueTtlSeconds;
      const { totalSeconds } = life.coldStart;
      if (scaling.kind === 'fixed' || scaling.minReplicas > 0 || ttl === undefined || ttl >= totalSeconds) return [];
      const { seconds } = pickerQueueTtl({ ...life.coldStart, sum: '', source: [] });
      return [
        {
          path: `models.${name}.picker.queueTtlSeconds`,
          message: `a request waits ${ttl} s at the most, and a cold start takes ${totalSeconds} s`,
          given: ttl,
          allowed: `${totalSeconds} or more`,
          fix: fields({ picker: { queueTtlSeconds: seconds } }),
        },
      ];
    }),
} satisfies Rule;
