import { fields } from '../literal';
import type { Rule } from '../rule';
import { poolViews } from './pool-view';
import { article } from './words';

/** The fourth generation of machines takes Hyperdisk only. */
export const bootDiskTypeNotTakenByMachine = {
  name: 'boot-disk-type-not-taken-by-machine',
  severity: 'error',
  summary: 'A boot disk of a type that the machine series does not take.',
  why:
    'Newer series (A3 Ultra, A4, G4, N4, C4, TPU v6e and later) boot from Hyperdisk only, older ones know only Persistent ' +
    'Disk: the node pool is refused, or its instances fail one by one.',
  source: 'https://docs.cloud.google.com/compute/docs/disks/hyperdisks#machine-type-support',
  check: (platform) =>
    poolViews(platform).flatMap(({ pool, path, machine }) => {
      const types: readonly string[] | undefined = machine.bootDiskTypes;
      if (types === undefined || types.includes(pool.bootDisk.type)) return [];
      return [
        {
          path: `${path}.bootDisk.type`,
          message: `${article(machine.name)} does not boot from ${pool.bootDisk.type}`,
          given: pool.bootDisk.type,
          allowed: types.join(', '),
          fix: fields({ bootDisk: { type: types[0] } }),
        },
      ];
    }),
} satisfies Rule;
