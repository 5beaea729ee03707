import { servedOf } from '../../resolve';
import { fields } from '../literal';
import type { Rule } from '../rule';

/** Two words that mean the same thing to whoever writes them. */
export const podPriorityAgainstRequestPriority = {
  name: 'pod-priority-against-request-priority',
  severity: 'warning',
  summary: 'Requests that go first, to pods that have to go first; or the other way round.',
  why:
    "The picker's priority decides whose request is answered, the pods' class who keeps a node. A critical model whose " +
    'pods make way for all others is gone when the pool is full, which is when its priority was to count.',
  source: 'https://kubernetes.io/docs/concepts/scheduling-eviction/pod-priority-preemption/',
  check: (platform) =>
    Object.values(servedOf(platform)).flatMap(({ name, life, priority }) => {
      const level = life.priorityClass?.level;
      const yields = level === 'sheddable' || level === 'batch';
      const contradicts =
        (priority.level === 'critical' && yields) || (priority.level === 'sheddable' && level === 'critical');
      if (!contradicts) return [];
      return [
        {
          path: `models.${name}.life.priorityClass`,
          message: `requests to ${name} are ${priority.level}, and its pods are ${level}`,
          given: level,
          allowed: `${priority.level}, or another priority of its requests`,
          fix: fields({ life: { priorityClass: priority.level } }),
        },
      ];
    }),
} satisfies Rule;
