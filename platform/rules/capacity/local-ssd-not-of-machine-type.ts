import { fields } from '../literal';
import type { Rule } from '../rule';
import { isGiven, poolViews } from './pool-view';
import { article, count as number } from './words';

/** The number of local SSDs is a matter of the machine type. */
export const localSsdNotOfMachineType = {
  name: 'local-ssd-not-of-machine-type',
  severity: 'error',
  summary: 'Local SSDs that the machine type does not have in that number.',
  why:
    'Some machine types bring a fixed number of local SSDs, some take up to a number, some take none: with any other ' +
    'number Compute Engine refuses the nodes.',
  source: 'https://docs.cloud.google.com/compute/docs/disks/local-ssd',
  check: (platform) =>
    poolViews(platform).flatMap(({ pool, path, machine }) => {
      const { mode, count: most = null } = machine.localSsd ?? {};
      const count = pool.localSsd?.count;
      if (count === undefined || mode === undefined || !isGiven(platform, `${path}.localSsd`)) return [];
      const fits = mode === 'none' ? false : most === null || (mode === 'bundled' ? count === most : count <= most);
      if (fits) return [];
      return [
        {
          path: `${path}.localSsd`,
          message: `${article(machine.name)} does not have ${number(count, 'local SSD')}`,
          given: count,
          allowed: mode === 'none' ? 'none' : mode === 'bundled' ? `the ${most} that it comes with` : `up to ${most}`,
          ...(mode === 'none' || most === null ? {} : { fix: fields({ localSsd: { count: most } }) }),
        },
      ];
    }),
} satisfies Rule;
