import { availabilityInRegion, availabilityInZone, tryFindZones } from '../../catalog';
import { fields } from '../literal';
import type { Rule } from '../rule';
import { isGiven, poolViews } from './pool-view';

/** A region has an accelerator in some of its zones only. */
export const acceleratorNotInZone = {
  name: 'accelerator-not-in-zone',
  severity: 'error',
  summary: 'A zone that the accelerator of the pool was not listed in.',
  why:
    'A node pool whose accelerator a zone does not have is refused when it is made, after network and cluster are there; ' +
    'and a pool over several zones is refused for a single one of them.',
  source: 'https://docs.cloud.google.com/compute/docs/gpus/gpu-regions-zones, huggingface/Google-Cloud-Containers#126',
  check: (platform) =>
    poolViews(platform).flatMap(({ pool, path, machine, accelerator }) => {
      if (accelerator === undefined || availabilityInRegion(machine, platform.region) !== 'listed') return [];
      const listed = tryFindZones(machine, platform.region) ?? [];
      const kept = pool.zones.filter((zone) => availabilityInZone(machine, zone) !== 'not-listed');
      return pool.zones.flatMap((zone, index) =>
        kept.includes(zone)
          ? []
          : [
              {
                path: isGiven(platform, `${path}.zones`) ? `${path}.zones.${index}` : path,
                message: `${accelerator.displayName} was not listed in ${zone}`,
                given: zone,
                allowed: listed.join(', '),
                fix: fields({ zones: kept.length > 0 ? kept : listed.slice(0, 1) }),
              },
            ],
      );
    }),
} satisfies Rule;
