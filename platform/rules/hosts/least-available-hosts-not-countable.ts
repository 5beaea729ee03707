import type { Rule } from '../rule';
import { groups } from './group';

/** A budget counts pods, and a replica is lost with any of its pods. */
export const leastAvailableHostsNotCountable = {
  name: 'least-available-hosts-not-countable',
  severity: 'error',
  summary: 'A disruption budget that says how many replicas must stay, of replicas over several hosts.',
  why:
    'A PodDisruptionBudget counts pods. Replicas of several pods are lost with any one of them, so that a number which ' +
    'must stay lets a drain take a pod of each. How many pods may go at a time bounds the replicas that are lost as well.',
  source: 'https://kubernetes.io/docs/tasks/run-application/configure-pdb/',
  check: (platform) =>
    groups(platform).flatMap(({ model: { name, life }, hosts, path }) => {
      if (!('minAvailable' in life.disruption)) return [];
      return [
        {
          path: `${path}.life.disruption`,
          message: `${life.disruption.minAvailable} available pods of ${name} say nothing of its replicas of ${hosts.count} pods`,
          given: life.disruption,
          allowed: 'maxUnavailable',
        },
      ];
    }),
} satisfies Rule;
