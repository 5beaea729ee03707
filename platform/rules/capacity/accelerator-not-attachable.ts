import { MACHINE_TYPES, type MachineType, tryAttachAccelerator } from '../../catalog';
import { fields } from '../literal';
import type { Rule } from '../rule';
import { isGiven, poolViews } from './pool-view';
import { article } from './words';

/** Only N1 takes GPUs, in certain numbers. */
export const acceleratorNotAttachable = {
  name: 'accelerator-not-attachable',
  severity: 'error',
  summary: 'GPUs attached to a machine type that does not take them, or not so many.',
  why:
    'GPUs are attached to N1 machines only, in numbers that depend on the vCPUs; all other machine types come with theirs. ' +
    'Compute Engine refuses any other pair, after network and cluster are made.',
  source: 'https://docs.cloud.google.com/compute/docs/gpus',
  check: (platform) =>
    poolViews(platform).flatMap(({ pool, path }) => {
      const { name, deviceCount } = pool.accelerator ?? {};
      if (name === undefined || deviceCount === undefined) return [];
      if (!isGiven(platform, `${path}.accelerator.deviceCount`)) return [];
      const machine: MachineType = MACHINE_TYPES[pool.machineType];
      if (tryAttachAccelerator(machine, name, deviceCount) !== undefined) return [];
      const offer = machine.attachable?.find(({ accelerator }) => accelerator === name);
      const allowed =
        offer === undefined
          ? machine.accelerator === undefined
            ? 'an N1 machine type, or one that comes with GPUs'
            : `leave it out: ${machine.name} comes with ${machine.acceleratorCount} ${machine.accelerator}`
          : `${offer.counts.join(', ')} of ${name}`;
      const count = offer?.counts.find((one) => one >= deviceCount) ?? offer?.counts.at(-1);
      return [
        {
          path: `${path}.accelerator`,
          message: `${deviceCount} ${name} cannot be attached to ${article(machine.name)}`,
          given: { type: name, count: deviceCount },
          allowed,
          ...(count === undefined ? {} : { fix: fields({ accelerator: { type: name, count } }) }),
        },
      ];
    }),
} satisfies Rule;
