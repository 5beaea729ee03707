import type { Construct } from 'constructs';
import type { Volume, VolumeMount } from 'cdk8s-plus-30/lib/imports/k8s';
import { SecretProviderClass } from '../imports/secrets-store.csi.x-k8s.io';
import { serversAskHub, type Model } from '../platform/resolve';
import { modelServer } from './labels';
import { metadata } from './metadata';

/** Which version of which secret the Secret Manager add-on mounts; nothing where a model reads none. */
export function secretProviderClass(scope: Construct, environment: string, model: Model): void {
  const file = model.weights.tokenFile;
  if (file === undefined) return;
  new SecretProviderClass(scope, 'secret-provider-class', {
    metadata: metadata({
      name: file.className,
      namespace: model.namespace,
      of: modelServer(environment, model),
      wave: 'foundation',
    }),
    spec: {
      // The provider of GKE's own add-on; the driver of the community has `gcp`.
      provider: 'gke',
      parameters: { secrets: `- resourceName: "${file.version}"\n  path: "${file.fileName}"\n` },
    },
  });
}

const VOLUME = 'hugging-face-token';

/** The same for servers, where they take something from the Hub themselves. */
export function serverTokenVolume(model: Model): ReturnType<typeof tokenVolume> {
  return serversAskHub(model) ? tokenVolume(model) : { volumes: [], mounts: [] };
}

/** The volume through which a pod reads its token, in the name of its own service account. */
export function tokenVolume({ weights }: Model): { readonly volumes: Volume[]; readonly mounts: VolumeMount[] } {
  const file = weights.tokenFile;
  if (file === undefined) return { volumes: [], mounts: [] };
  return {
    volumes: [
      {
        name: VOLUME,
        csi: {
          driver: 'secrets-store-gke.csi.k8s.io',
          readOnly: true,
          volumeAttributes: { secretProviderClass: file.className },
        },
      },
    ],
    mounts: [{ name: VOLUME, mountPath: file.folder, readOnly: true }],
  };
}
