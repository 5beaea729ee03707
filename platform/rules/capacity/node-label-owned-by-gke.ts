import type { Rule } from '../rule';
import { poolViews } from './pool-view';

/** GKE sets these itself; the one exception is a label that it leaves to the user. */
const OWNED =
  /^(cloud\.google\.com\/gke-|node-role\.kubernetes\.io\/|topology\.kubernetes\.io\/|(beta\.)?kubernetes\.io\/)/;
const LEFT_TO_USERS = ['cloud.google.com/gke-queued'];

/** Pods select by what GKE says of a node. */
export const nodeLabelOwnedByGke = {
  name: 'node-label-owned-by-gke',
  severity: 'error',
  summary: 'A node label that GKE itself sets.',
  why:
    'GKE refuses labels of its own and of Kubernetes on a node pool, or overwrites them: pods that select by the value ' +
    'given here find no node.',
  source: 'https://cloud.google.com/kubernetes-engine/docs/how-to/update-existing-nodepools',
  check: (platform) =>
    poolViews(platform).flatMap(({ pool, path }) =>
      Object.entries(pool.labels)
        .filter(([key]) => OWNED.test(key) && !LEFT_TO_USERS.includes(key))
        .map(([key, value]) => ({
          path: `${path}.labels.${key}`,
          message: `${key} is set by GKE on its nodes`,
          given: value,
          allowed: 'a label of your own domain, or none',
        })),
    ),
} satisfies Rule;
