import { servedOf } from '../../resolve';
import { fields } from '../literal';
import type { Rule } from '../rule';

/** Long enough for the prompts on which 300 s were not. */
const ANSWER_SECONDS = 900;

/** Held with care, and then cut. */
export const pickerQueueTtlBeyondRequestTimeout = {
  name: 'picker-queue-ttl-beyond-request-timeout',
  severity: 'warning',
  summary: 'Requests may wait in the picker for longer than the load balancer waits for their answer.',
  why:
    'Where the load balancer counts the time in the queue, a request that waited that long gets 504 before a server has ' +
    'seen it, and the pod that was started for it answers nobody.',
  source: 'https://docs.cloud.google.com/kubernetes-engine/docs/how-to/configure-gateway-resources (timeoutSec)',
  unconfirmed: "whether the backend timeout of Google's load balancer runs while the endpoint picker holds a request",
  check: (platform) =>
    Object.values(servedOf(platform)).flatMap(({ name, pool }) => {
      const ttl = pool.picker.queueTtlSeconds;
      if (ttl === undefined || ttl < pool.backendTimeoutSeconds) return [];
      return [
        {
          path: `models.${name}.requestTimeoutSeconds`,
          message: `a request may wait ${ttl} s, and is answered within ${pool.backendTimeoutSeconds} s or not at all (UNCONFIRMED: that the wait counts)`,
          given: pool.backendTimeoutSeconds,
          allowed: `more than ${ttl}`,
          fix: fields({ requestTimeoutSeconds: Math.min(86_400, ttl + ANSWER_SECONDS) }),
        },
      ];
    }),
} satisfies Rule;
