import type { MigProfile } from '../../catalog';
import { fields } from '../literal';
import type { Rule } from '../rule';
import { poolViews } from './pool-view';

/** Each GPU is cut in its own ways, and many cannot be cut. */
export const migProfileUnknownToGpu = {
  name: 'mig-profile-unknown-to-gpu',
  severity: 'error',
  summary: 'A MIG profile that the GPU does not have.',
  why:
    'GKE cuts the GPU when the node starts. With a profile that this GPU does not have, or on one that has no MIG, the ' +
    'node pool is refused, or the node never offers a GPU and its pods stay Pending.',
  source: 'GoogleCloudPlatform/container-engine-accelerators partition_gpu/partition_gpu.go, kaito-project/kaito#1744',
  check: (platform) =>
    poolViews(platform).flatMap(({ pool, path, machine, accelerator }) => {
      const sharing = pool.accelerator?.sharing;
      if (sharing?.strategy !== 'MIG' || accelerator === undefined) return [];
      const whole = (machine.acceleratorShare ?? 1) === 1;
      const profiles = whole ? (accelerator.mig ?? {}) : {};
      if (sharing.partitionSize in profiles) return [];
      const names = Object.keys(profiles);
      const message =
        names.length > 0
          ? `${accelerator.displayName} has no slices of ${sharing.partitionSize}`
          : `${whole ? accelerator.displayName : `the part of a GPU that ${machine.name} has`} cannot be cut by MIG`;
      return [
        {
          path: `${path}.sharing.${names.length > 0 ? 'partitionSize' : 'strategy'}`,
          message,
          given: names.length > 0 ? sharing.partitionSize : 'MIG',
          allowed: names.length > 0 ? names.join(', ') : 'TIME_SHARING or MPS with maxSharedClientsPerGpu',
          ...(names.length > 0
            ? { fix: fields({ sharing: { strategy: 'MIG', partitionSize: nearest(sharing.partitionSize, profiles) } }) }
            : {}),
        },
      ];
    }),
} satisfies Rule;

/** The profile whose memory is nearest to what the given one's name says. */
function nearest(given: string, profiles: Readonly<Record<string, MigProfile>>): string {
  const wanted = Number(/\.(\d+)gb/.exec(given)?.[1] ?? 0);
  const distance = (profile: MigProfile | undefined): number => Math.abs((profile?.memoryGib ?? 0) - wanted);
  return Object.keys(profiles).reduce((a, b) => (distance(profiles[b]) < distance(profiles[a]) ? b : a));
}
