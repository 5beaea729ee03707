import { servedOf } from '../../resolve';
import { fields } from '../literal';
import type { Rule } from '../rule';

/** Parked by hand, or forgotten. */
export const noReplicaServes = {
  name: 'no-replica-serves',
  severity: 'warning',
  summary: 'A model with a fixed number of no pods at all.',
  why:
    'Its pool has no endpoint and nothing brings one: every request that a route sends there gets an error, while pool, ' +
    'picker and route look healthy.',
  source: 'https://docs.cloud.google.com/kubernetes-engine/docs/concepts/about-gke-inference-gateway',
  check: (platform) =>
    Object.values(servedOf(platform))
      .filter(({ scaling }) => scaling.kind === 'fixed' && scaling.replicas === 0)
      .map(({ name }) => ({
        path: `models.${name}.replicas`,
        message: `${name} has no pods, and nothing ever starts one`,
        given: 0,
        allowed: '1 or more, or bounds with a minimum of 0, which scale by need',
        fix: fields({ replicas: 1 }),
      })),
} satisfies Rule;
