import { fields } from '../literal';
import type { Rule } from '../rule';

/** Nothing answers for the volume. */
export const secretMountedWithoutDriver = {
  name: 'secret-mounted-without-driver',
  severity: 'error',
  summary: 'A token of Secret Manager on a cluster without the add-on that mounts it.',
  why:
    'Without the add-on neither the driver nor its SecretProviderClass is there: the manifest is refused, or the pods wait ' +
    'in ContainerCreating on a node that is paid for.',
  source: 'https://cloud.google.com/secret-manager/docs/secret-manager-managed-csi-component',
  check: ({ cluster, models }) => {
    if (cluster.kind === 'existing' || cluster.addons.secretManager) return [];
    const model = Object.values(models).find(({ weights }) => weights.tokenFile !== undefined);
    if (model === undefined) return [];
    return [
      {
        path: 'cluster.addons.secretManager',
        message: `${model.name} reads its token from Secret Manager, and the add-on is off`,
        given: false,
        allowed: 'true',
        fix: fields({ secretManager: true }),
      },
    ];
  },
} satisfies Rule;
