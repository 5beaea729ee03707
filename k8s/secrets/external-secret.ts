import type { Construct } from 'constructs';
import {
  ExternalSecret,
  ExternalSecretSpecSecretStoreRefKind as StoreKind,
  ExternalSecretSpecTargetCreationPolicy as CreationPolicy,
  SecretStore,
} from '../../imports/external-secrets.io';
import type { Platform } from '../../platform/resolve';
import { metadata } from '../metadata';
import type { SecretCopy } from './secret-copy';

/** How long a new version may go unnoticed; each look costs an access. */
const REFRESH_INTERVAL = '1h';

/**
 * Copying by the External Secrets Operator, which asks for a token of the account and reads in its name. Its store is of
 * this namespace and of this secret alone. UNCONFIRMED: that the operator takes an account without a Google service
 * account beside it, by its Workload Identity principal, was read in its documentation only.
 *
 * @see https://external-secrets.io/latest/provider/google-secrets-manager/
 */
export function externalSecret(scope: Construct, platform: Platform, { secret, namespace, of }: SecretCopy): void {
  const { name, key, serviceAccount, version } = secret;
  const { cluster, project } = platform;
  const [, projectId = project, , id = name] = version.split('/');
  new SecretStore(scope, 'secret-store', {
    metadata: metadata({ name, namespace, of, wave: 'foundation' }),
    spec: {
      provider: {
        gcpsm: {
          projectId,
          auth: {
            workloadIdentity: {
              clusterLocation: cluster.location,
              clusterName: cluster.name,
              clusterProjectId: project,
              serviceAccountRef: { name: serviceAccount },
            },
          },
        },
      },
    },
  });
  new ExternalSecret(scope, 'external-secret', {
    metadata: metadata({ name, namespace, of, wave: 'access' }),
    spec: {
      refreshInterval: REFRESH_INTERVAL,
      secretStoreRef: { kind: StoreKind.SECRET_STORE, name },
      target: { name, creationPolicy: CreationPolicy.OWNER },
      data: [{ secretKey: key, remoteRef: { key: id } }],
    },
  });
}
