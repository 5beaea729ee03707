import { DEFAULT_GKE_VERSION, gkeMinor, GKE_MINORS, OLDEST_STANDARD_GKE_MINOR } from '../../catalog';
import { fields } from '../literal';
import type { Rule } from '../rule';

/** A channel moves on, whatever the description says. */
export const gkeVersionNotInChannel = {
  name: 'gke-version-not-in-channel',
  severity: 'warning',
  summary: 'A target GKE version that the release channel of the cluster no longer has.',
  why:
    'Only the extended channel keeps a minor beyond its standard support. In any other the cluster is made with, or ' +
    'upgraded to, a later one, and the manifests are written for APIs and CRDs of a version that is not there.',
  source: 'https://cloud.google.com/kubernetes-engine/docs/release-schedule',
  check: ({ targets, cluster }) => {
    const minors: readonly string[] = GKE_MINORS;
    const old = minors.indexOf(gkeMinor(targets.gke)) < minors.indexOf(OLDEST_STANDARD_GKE_MINOR);
    if (!old || cluster.kind === 'existing' || cluster.releaseChannel === 'EXTENDED') return [];
    return [
      {
        path: 'targets.gke',
        message: `the ${cluster.releaseChannel} channel has no GKE ${targets.gke} any more`,
        given: targets.gke,
        allowed: `${OLDEST_STANDARD_GKE_MINOR} or later, or cluster.releaseChannel: 'EXTENDED'`,
        fix: fields({ gke: DEFAULT_GKE_VERSION.version }),
      },
    ];
  },
} satisfies Rule;
