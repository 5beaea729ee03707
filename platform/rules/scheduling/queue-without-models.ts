import type { Rule } from '../rule';

/** A queue that nobody stands in. */
export const queueWithoutModels = {
  name: 'queue-without-models',
  severity: 'warning',
  summary: 'A queue that no model names.',
  why: 'Its quota comes from the node pools of its models. Without any there is nothing to let in, and nothing is made.',
  source: 'https://kueue.sigs.k8s.io/docs/concepts/cluster_queue/',
  check: (platform) =>
    Object.values(platform.queues)
      .filter(({ namespaces }) => namespaces.length === 0)
      .map(({ name }) => ({
        path: `queues.${name}`,
        message: `no model names queue ${name}`,
        allowed: `a model with queue '${name}', or no such queue`,
      })),
} satisfies Rule;
