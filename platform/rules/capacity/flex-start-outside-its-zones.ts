import { fields } from '../literal';
import type { Rule } from '../rule';
import { consumptionOf } from './obtained';
import { poolViews } from './pool-view';

/** Flex-start of TPUs has pools of its own, in a few zones. */
export const flexStartOutsideItsZones = {
  name: 'flex-start-outside-its-zones',
  severity: 'error',
  summary: 'Flex-start in a zone that has none for that accelerator.',
  why:
    'TPUs are sold by flex-start in a few zones only, whatever zones have them on demand. Elsewhere the request is ' +
    'refused, no node ever comes, and the pods stay Pending.',
  source: 'https://docs.cloud.google.com/kubernetes-engine/docs/concepts/dws',
  check: (platform) =>
    poolViews(platform).flatMap(({ pool, path, machine }) => {
      const { flexStartZones } = machine.consumption;
      if (consumptionOf(pool) !== 'flexStart' || flexStartZones === undefined) return [];
      const outside = pool.zones.filter((zone) => !flexStartZones.includes(zone));
      if (outside.length === 0) return [];
      const inRegion = flexStartZones.filter((zone) => zone.startsWith(`${platform.region}-`));
      return [
        {
          path: `${path}.zones`,
          message: `${machine.name} is not sold by flex-start in ${outside.join(', ')}`,
          given: pool.zones,
          allowed: flexStartZones.join(', '),
          fix: inRegion.length > 0 ? fields({ zones: inRegion.slice(0, 1) }) : fields({ flexStart: false, spot: true }),
        },
      ];
    }),
} satisfies Rule;
