import type { Volume, VolumeMount } from 'cdk8s-plus-30/lib/imports/k8s';
import type { Model, MountedWeights } from '../../platform/resolve';
import { cpu, mebibytes } from '../quantity';

/** What a pod needs to read its weights as files. */
export interface WeightsVolume {
  readonly annotations: Record<string, string>;
  readonly volumes: Volume[];
  readonly mounts: VolumeMount[];
}

const NOTHING: WeightsVolume = { annotations: {}, volumes: [], mounts: [] };

/** Name of the volume that holds the weights. */
const VOLUME = 'weights';

/** The volume that a model's weights are on; nothing where they come another way. */
export function weightsVolume(model: Model): WeightsVolume {
  const { weights, engine } = model;
  if (weights.source === 'gcs-fuse') return bucketVolume(weights);
  if (weights.source === 'hyperdisk-ml' || weights.source === 'persistent-disk') {
    return claimVolume(weights.claim, weights.mountPath, true);
  }
  if (weights.source === 'huggingface' && weights.sharedCacheClaim !== undefined) {
    return claimVolume(weights.sharedCacheClaim, engine.env['HF_HOME'] ?? engine.writableFolder, false);
  }
  return NOTHING;
}

/** A claim as a folder of the container. */
export function claimVolume(claimName: string, mountPath: string, readOnly: boolean): WeightsVolume {
  return {
    annotations: {},
    volumes: [{ name: VOLUME, persistentVolumeClaim: { claimName, ...(readOnly ? { readOnly } : {}) } }],
    mounts: [{ name: VOLUME, mountPath, ...(readOnly ? { readOnly } : {}) }],
  };
}

/** Name under which GKE takes a volume for the cache of Cloud Storage FUSE; otherwise it makes a small one of its own. */
const CACHE_VOLUME = 'gke-gcsfuse-cache';

/**
 * The mount by Cloud Storage FUSE. GKE adds the sidecar that reads the bucket, in the name of the pod's own service
 * account.
 *
 * @see https://cloud.google.com/kubernetes-engine/docs/how-to/cloud-storage-fuse-csi-driver-setup
 */
export function bucketVolume(weights: MountedWeights): WeightsVolume {
  const { sidecar } = weights;
  const cache =
    weights.cacheMedium === 'memory'
      ? { medium: 'Memory', sizeLimit: mebibytes(sidecar.cacheMib) }
      : { sizeLimit: mebibytes(sidecar.ephemeralStorageMib) };
  return {
    annotations: sidecarAnnotations(sidecar),
    volumes: [bucketMount(weights.bucket, weights.mountOptions, true), { name: CACHE_VOLUME, emptyDir: cache }],
    mounts: [{ name: VOLUME, mountPath: weights.mountPath, readOnly: true }],
  };
}

/** A bucket as a volume. */
export function bucketMount(bucketName: string, mountOptions: string, readOnly: boolean): Volume {
  return {
    name: VOLUME,
    csi: {
      driver: 'gcsfuse.csi.storage.gke.io',
      ...(readOnly ? { readOnly } : {}),
      volumeAttributes: { bucketName, mountOptions, skipCSIBucketAccessCheck: 'true' },
    },
  };
}

/** What the sidecar asks for; CPU and memory have no limit, for it is at work only while the container waits for it. */
export function sidecarAnnotations(
  sidecar: Pick<MountedWeights['sidecar'], 'cpuMillis' | 'memoryMib' | 'ephemeralStorageMib'>,
): Record<string, string> {
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
