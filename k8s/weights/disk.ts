import { KubePersistentVolume, KubePersistentVolumeClaim, Quantity } from 'cdk8s-plus-30/lib/imports/k8s';
import type { Construct } from 'constructs';
import type { DiskWeights, Model } from '../../platform/resolve';
import { modelServer } from '../labels';
import { metadata } from '../metadata';

/**
 * The Hyperdisk ML volume that Terraform makes, as a PersistentVolume and the one claim that may have it: one writer while
 * a Job fills it, many readers from then on. Its class is empty, so that no provisioner makes another one; access modes of
 * a bound volume cannot change, so the two stages have names of their own.
 */
export function weightsDisk(
  scope: Construct,
  { environment, project }: { readonly environment: string; readonly project: string },
  model: Model,
  weights: DiskWeights,
): void {
  const { disk, zone, fill } = weights;
  const volume = fill === undefined ? disk : `${disk}-fill`;
  const claimName = claimOf(weights);
  const accessModes = [fill === undefined ? 'ReadOnlyMany' : 'ReadWriteOnce'];
  const storage = Quantity.fromString(`${weights.sizeGib}Gi`);
  const of = modelServer(environment, model);
  new KubePersistentVolume(scope, 'weights-volume', {
    metadata: metadata({ name: volume, of, wave: 'foundation' }),
    spec: {
      storageClassName: '',
      capacity: { storage },
      accessModes,
      // The disk is Terraform's: neither claim nor volume takes it along when it goes.
      persistentVolumeReclaimPolicy: 'Retain',
      claimRef: { namespace: model.namespace, name: claimName },
      csi: {
        driver: 'pd.csi.storage.gke.io',
        volumeHandle: `projects/${project}/zones/${zone}/disks/${disk}`,
        fsType: 'ext4',
        ...(fill === undefined ? { readOnly: true } : {}),
      },
      nodeAffinity: {
        required: {
          nodeSelectorTerms: [{ matchExpressions: [{ key: 'topology.gke.io/zone', operator: 'In', values: [zone] }] }],
        },
      },
      // One large read after the other: what Google's samples mount weights with.
      mountOptions: ['read_ahead_kb=4096'],
    },
  });
  new KubePersistentVolumeClaim(scope, 'weights-claim', {
    metadata: metadata({ name: claimName, namespace: model.namespace, of, wave: 'foundation' }),
    spec: { storageClassName: '', volumeName: volume, accessModes, resources: { requests: { storage } } },
  });
}

/** Name of the claim in the stage that the disk is in. */
export function claimOf({ claim, fill }: DiskWeights): string {
  return fill === undefined ? claim : `${claim}-fill`;
}
