import type { Construct } from 'constructs';
import { SecretSync } from '../../imports/secret-sync.gke.io';
import { SecretProviderClass } from '../../imports/secrets-store.csi.x-k8s.io';
import { metadata } from '../metadata';
import type { SecretCopy } from './secret-copy';

/**
 * GKE's own copying: it reads in the name of the account, and keeps the Secret as the newest version is.
 *
 * @see https://docs.cloud.google.com/secret-manager/docs/sync-k8-secrets
 */
export function secretSync(scope: Construct, { secret, namespace, of }: SecretCopy): void {
  const { name, key, serviceAccount, version } = secret;
  new SecretProviderClass(scope, 'secret-provider-class', {
    metadata: metadata({ name, namespace, of, wave: 'foundation' }),
    spec: {
      // The provider of GKE's own add-on; the driver of the community has `gcp`.
      provider: 'gke',
      parameters: { secrets: `- resourceName: "${version}"\n  path: "${key}"\n` },
    },
  });
  new SecretSync(scope, 'secret-sync', {
    metadata: metadata({ name, namespace, of, wave: 'access' }),
    spec: {
      serviceAccountName: serviceAccount,
      secretProviderClassName: name,
      secretObject: { type: 'Opaque', data: [{ sourcePath: key, targetKey: key }] },
    },
  });
}
