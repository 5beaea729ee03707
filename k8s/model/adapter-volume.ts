import type { Volume, VolumeMount } from 'cdk8s-plus-30/lib/imports/k8s';
import type { Model } from '../../platform/resolve';
import { sidecarAnnotations } from '../weights';

const VOLUME = 'adapters';

/** What a pod needs to find adapters in a folder of the bucket: a mount, read-only, by the sidecar that may be there. */
export interface AdapterVolume {
  readonly annotations: Record<string, string>;
  readonly volumes: Volume[];
  readonly mounts: VolumeMount[];
}

/** The folder of adapters; nothing where all are loaded at the start. */
export function adapterVolume({ adapterFolder }: Pick<Model, 'adapterFolder'>): AdapterVolume {
  if (adapterFolder === undefined) return { annotations: {}, volumes: [], mounts: [] };
  const { bucket, mountOptions, mountPath, sidecar } = adapterFolder;
  return {
    annotations: sidecar === undefined ? {} : sidecarAnnotations(sidecar),
    volumes: [
      {
        name: VOLUME,
        csi: {
          driver: 'gcsfuse.csi.storage.gke.io',
          readOnly: true,
          volumeAttributes: { bucketName: bucket, mountOptions, skipCSIBucketAccessCheck: 'true' },
        },
      },
    ],
    mounts: [{ name: VOLUME, mountPath, readOnly: true }],
  };
}
