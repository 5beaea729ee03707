import type { Rule } from '../rule';
import { OWNED_PICKER_FLAGS } from './owned-picker-flag';
import { inPicker, PICKER_SOURCE, pickersOf } from './picker-view';

/** Moved away from where it is looked for. */
export const pickerFlagOwnedByPlatform = {
  name: 'picker-flag-owned-by-platform',
  severity: 'error',
  summary: 'A flag of the picker that the rest of the platform rests on.',
  why: 'Pool, ports, configuration and leader election of a picker are what its Service, its rights, its probes and the network policies are made for. Changed on the command line alone, it is not found, or ends for lack of a right.',
  source: PICKER_SOURCE,
  check: (platform) =>
    pickersOf(platform).flatMap(({ path, picker }) =>
      Object.entries(picker.extraArgs).flatMap(([name, value]) => {
        const because = OWNED_PICKER_FLAGS[name];
        if (because === undefined) return [];
        const kept = Object.fromEntries(Object.entries(picker.extraArgs).filter(([other]) => other !== name));
        return [
          {
            path: `${path}.args.${name}`,
            message: `--${name} is not for the description to set: ${because}`,
            given: value,
            allowed: 'without it',
            fix: inPicker({ args: kept }),
          },
        ];
      }),
    ),
} satisfies Rule;
