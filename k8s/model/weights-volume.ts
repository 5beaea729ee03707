import type { Volume, VolumeMount } from 'cdk8s-plus-30/lib/imports/k8s';
import type { Model, MountedWeights } from '../../platform/resolve';
import { cpu, mebibytes } from '../quantity';

/** What a pod needs to read a folder of a bucket as files. */
export interface WeightsVolume {
  readonly annotations: Record<string, string>;
  readonly volumes: Volume[];
  readonly mounts: VolumeMount[];
}

const NOTHING: WeightsVolume = { annotations: {}, volumes: [], mounts: [] };

/** Name under which GKE takes a volume for the cache of Cloud Storage FUSE; otherwise it makes a small one of its own. */
const CACHE_VOLUME = 'gke-gcsfuse-cache';

/**
 * The mount of a model's weights by Cloud Storage FUSE; nothing where they come another way. GKE adds the sidecar that
 * reads the bucket, in the name of the pod's own service account.
 *
 * @see https://cloud.google.com/kubernetes-engine/docs/how-to/cloud-storage-fuse-csi-driver-setup
 */
export function weightsVolume({ weights }: Model): WeightsVolume {
  if (weights.source !== 'gcs-fuse') return NOTHING;
  return {
    annotations: sidecarAnnotations(weights),
    volumes: [
      {
        name: 'weights',
        csi: {
          driver: 'gcsfuse.csi.storage.gke.io',
          readOnly: true,
          volumeAttributes: {
            bucketName: weights.bucket,
            mountOptions: weights.mountOptions,
            skipCSIBucketAccessCheck: 'true',
          },
        },
      },
      { name: CACHE_VOLUME, emptyDir: { sizeLimit: mebibytes(weights.sidecar.ephemeralStorageMib) } },
    ],
    mounts: [{ name: 'weights', mountPath: weights.mountPath, readOnly: true }],
  };
}

/** What the sidecar asks for; CPU and memory have no limit, for it is at work only while the engine waits for it. */
function sidecarAnnotations({ sidecar }: MountedWeights): Record<string, string> {
  const storage = mebibytes(sidecar.ephemeralStorageMib).value as string;
  return {
    'gke-gcsfuse/volumes': 'true',
    'gke-gcsfuse/cpu-request': cpu(sidecar.cpuMillis).value as string,
    'gke-gcsfuse/cpu-limit': '0',
    'gke-gcsfuse/memory-request': mebibytes(sidecar.memoryMib).value as string,
    'gke-gcsfuse/memory-limit': '0',
    'gke-gcsfuse/ephemeral-storage-request': storage,
    'gke-gcsfuse/ephemeral-storage-limit': storage,
  };
}
