import { findApiLevel, isGkeAtLeast } from '../../catalog';
import { fields } from '../literal';
import type { Rule } from '../rule';

/** Nobody answers for the object. */
export const secretSyncBeforeGkeSupportsIt = {
  name: 'secret-sync-before-gke-supports-it',
  severity: 'error',
  summary: 'A secret that GKE is to copy, on a version of GKE that cannot.',
  why:
    'Secret sync came with GKE 1.33. Before, the SecretSync is a kind that the cluster does not know: the manifests are ' +
    'refused, and the pods wait for a Secret that nobody makes.',
  source: 'https://docs.cloud.google.com/secret-manager/docs/sync-k8-secrets',
  check: ({ secrets, targets }) => {
    const from = findApiLevel('secret-sync.gke.io', 'SecretSync').owners[0]?.from;
    if (from === undefined || isGkeAtLeast(targets.gke, from)) return [];
    return Object.entries(secrets).flatMap(([name, { synced }]) =>
      synced?.by === 'secret-sync'
        ? [
            {
              path: `secrets.${name}.sync`,
              message: `GKE copies secrets since ${from}, and the target is ${targets.gke}`,
              given: 'secret-sync',
              allowed: `'external-secrets', or GKE ${from} and later`,
              fix: fields({ sync: 'external-secrets' }),
            },
          ]
        : [],
    );
  },
} satisfies Rule;
