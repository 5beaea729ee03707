import { findApiLevel } from '../../platform/catalog';
import type { Platform } from '../../platform/resolve';
import type { Step } from './step';

/** What copies secrets of Secret Manager into the cluster: an add-on of GKE's, which the provider cannot switch on. */
export function secretSync({ cluster, project, secrets }: Platform): Step {
  const needed = Object.values(secrets).some(({ synced }) => synced?.by === 'secret-sync');
  const { name, location } = cluster;
  return {
    name: 'secret-sync',
    purpose: 'have GKE copy secrets of Secret Manager, which the Terraform provider has no field for',
    commands: needed
      ? [`gcloud container clusters update ${name} --location=${location} --project=${project} --enable-secret-sync`]
      : [],
  };
}

/** The same by the External Secrets Operator, which is its user's. */
export function externalSecrets({ secrets }: Platform): Step {
  const needed = Object.values(secrets).some(({ synced }) => synced?.by === 'external-secrets');
  const version = findApiLevel('external-secrets.io', 'ExternalSecret').crd?.revision.replace(/^v/, '');
  const chart = `external-secrets --repo=https://charts.external-secrets.io --version=${version}`;
  return {
    name: 'external-secrets',
    purpose: 'install the External Secrets Operator, where it is not there yet',
    commands: needed
      ? [`helm upgrade --install external-secrets ${chart} --namespace=external-secrets --create-namespace`]
      : [],
  };
}
