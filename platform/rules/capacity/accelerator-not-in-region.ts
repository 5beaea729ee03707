import { availabilityInRegion } from '../../catalog';
import type { Rule } from '../rule';
import { machinesInstead } from './machines-instead';
import { poolViews } from './pool-view';

/** The pool cannot be made there, whatever the quota. */
export const acceleratorNotInRegion = {
  name: 'accelerator-not-in-region',
  severity: 'error',
  summary: 'A machine type with an accelerator that the region was not listed with.',
  why:
    'Accelerators stand in some regions only. Terraform makes network and cluster, and then fails on the node pool: the ' +
    'machine type does not exist in any of its zones.',
  source: 'https://docs.cloud.google.com/compute/docs/gpus/gpu-regions-zones',
  check: (platform) =>
    poolViews(platform).flatMap(({ pool, path, machine, accelerator }) => {
      if (accelerator === undefined || availabilityInRegion(machine, platform.region) !== 'not-listed') return [];
      const { displayName, availabilityAsOf } = accelerator;
      const regions = machine.attachable === undefined ? (machine.regions ?? []) : (accelerator.regions ?? []);
      const listed = availabilityAsOf === null ? 'was not listed' : `was not listed on ${availabilityAsOf}`;
      const where = regions.length === 0 ? 'no region has it' : regions.join(', ');
      return [
        {
          path: `${path}.machineType`,
          message: `${machine.name} with ${displayName} ${listed} in ${platform.region}`,
          given: pool.machineType,
          allowed: `region: ${where}`,
          ...machinesInstead(platform, pool, machine),
        },
      ];
    }),
} satisfies Rule;
