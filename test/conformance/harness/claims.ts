import type { KubernetesObject } from './manifests';

interface Volume {
  readonly persistentVolumeClaim?: { readonly claimName: string };
}

/**
 * The PersistentVolumeClaims that pods name and nobody emits, each with a volume behind it: what a user who names a claim has
 * in the namespace already.
 */
export function claimsOfOthers(objects: readonly KubernetesObject[]): KubernetesObject[] {
  const emitted = new Set(
    objects.filter(({ kind }) => kind === 'PersistentVolumeClaim').map(({ metadata }) => idOf(metadata)),
  );
  const named = new Map(
    objects.flatMap(({ spec, metadata: { namespace = '' } }) =>
      volumesOf(spec).flatMap(({ persistentVolumeClaim: claim }) =>
        claim === undefined ? [] : [[`${namespace}/${claim.claimName}`, { namespace, name: claim.claimName }] as const],
      ),
    ),
  );
  return [...named].filter(([id]) => !emitted.has(id)).flatMap(([, claim]) => claimWithVolume(claim));
}

function idOf({ namespace = '', name }: KubernetesObject['metadata']): string {
  return `${namespace}/${name}`;
}

function volumesOf(spec: KubernetesObject['spec']): readonly Volume[] {
  const template = spec?.['template'] as { spec?: { volumes?: readonly Volume[] } } | undefined;
  return template?.spec?.volumes ?? [];
}

function claimWithVolume({ namespace, name }: { namespace: string; name: string }): KubernetesObject[] {
  const volumeName = `${namespace}-${name}`;
  const common = { storageClassName: '', accessModes: ['ReadWriteMany'] };
  return [
    {
      apiVersion: 'v1',
      kind: 'PersistentVolume',
      metadata: { name: volumeName },
      spec: {
        ...common,
        capacity: { storage: '1Ti' },
        claimRef: { namespace, name },
        csi: { driver: 'filestore.csi.storage.gke.io', volumeHandle: volumeName },
      },
    },
    {
      apiVersion: 'v1',
      kind: 'PersistentVolumeClaim',
      metadata: { namespace, name },
      spec: { ...common, volumeName, resources: { requests: { storage: '1Ti' } } },
    },
  ];
}
