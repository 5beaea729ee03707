import { servedOf } from '../../resolve';
import type { Rule } from '../rule';

/** First at the gateway, last in the queue. */
export const criticalModelQueues = {
  name: 'critical-model-queues',
  severity: 'warning',
  summary: 'A model whose requests go first and whose pods wait for their turn.',
  why:
    'A pod in a queue is not even scheduled before its turn: after a crash, an update or a drain the model stands behind ' +
    'whatever else the queue holds. Queues are for work that can wait.',
  source: 'https://kueue.sigs.k8s.io/docs/overview/',
  check: (platform) =>
    Object.values(servedOf(platform))
      .filter(({ queue, priority }) => queue !== undefined && priority.level === 'critical')
      .map(({ name, queue }) => ({
        path: `models.${name}.queue`,
        message: `requests to ${name} are critical, and its pods wait in queue ${queue}`,
        given: queue,
        allowed: "no queue, or a priority of 'standard' or 'sheddable'",
        fix: "priority: 'standard'",
      })),
} satisfies Rule;
