import type { Platform } from '../../resolve';
import type { Rule } from '../rule';

export const keyOutsideRegion = {
  name: 'key-outside-region',
  severity: 'error',
  summary: 'A key of Cloud KMS that stands in another place than what it encrypts.',
  why:
    'GKE takes a key for Secrets, disks and backups only from the region of the cluster. With any other the cluster, the node ' +
    'pool or the backup plan is refused in the middle of `terraform apply`.',
  source: 'https://cloud.google.com/kubernetes-engine/docs/how-to/encrypting-secrets',
  check(platform) {
    const { region } = platform;
    return usedKeys(platform).flatMap(({ path, key }) => {
      const location = key.split('/')[3];
      if (location === region) return [];
      return [
        {
          path,
          message: `the key is in ${location}, what it is to encrypt in ${region}`,
          given: key,
          allowed: `a key of ${region}`,
          fix: 'create the key in the region of the environment, and name that one',
        },
      ];
    });
  },
} satisfies Rule;

/** Keys that are there already, by the field that names them. */
function usedKeys({ cluster, nodePools }: Platform): { readonly path: string; readonly key: string }[] {
  const { secrets, bootDisks } = cluster.keys ?? {};
  const backup = cluster.kind === 'new' ? cluster.addons.backup?.key : undefined;
  return [
    ...(secrets === undefined || secrets.make ? [] : [{ path: 'cluster.keys.secrets', key: secrets.fullName }]),
    ...(bootDisks === undefined || bootDisks.make ? [] : [{ path: 'cluster.keys.bootDisks', key: bootDisks.fullName }]),
    ...(backup === undefined ? [] : [{ path: 'cluster.addons.backup.key', key: backup }]),
    ...Object.entries(nodePools).flatMap(([name, { bootDisk }]) =>
      bootDisk.kmsKey === undefined ? [] : [{ path: `nodePools.${name}.bootDisk.kmsKey`, key: bootDisk.kmsKey }],
    ),
  ];
}
