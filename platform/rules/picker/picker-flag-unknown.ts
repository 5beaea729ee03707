import { findPickerFlag, pickerFlagsOf, type PickerFlagLookup } from '../../catalog';
import type { Rule } from '../rule';
import { OWNED_PICKER_FLAGS } from './owned-picker-flag';
import { PICKER_SOURCE, pickersOf } from './picker-view';

/** Not one that it starts with. */
export const pickerFlagUnknown = {
  name: 'picker-flag-unknown',
  severity: 'error',
  summary: 'A flag of the picker that the pinned release does not start with.',
  why: 'A flag that a picker does not know ends it with exit code 2; some that it knows end it as soon as they are set.',
  source: PICKER_SOURCE,
  check: (platform) =>
    pickersOf(platform).flatMap(({ called, path, picker }) =>
      Object.keys(picker.extraArgs).flatMap((name) => {
        const lookup = findPickerFlag(picker.generation, picker.version, name);
        if (!lookup.fatal || Object.hasOwn(OWNED_PICKER_FLAGS, name)) return [];
        return [
          {
            path: `${path}.args.${name}`,
            message: `${called} ${standing(lookup)}`,
            given: name,
            allowed:
              lookup.replacement ??
              lookup.nearest ??
              pickerFlagsOf(picker.generation, picker.version).slice(0, 12).join(', '),
          },
        ];
      }),
    ),
} satisfies Rule;

function standing({ name, removedIn, since, status }: PickerFlagLookup): string {
  if (status === 'removed') return `has no --${name} since ${removedIn}`;
  if (status === 'not-yet') return `has no --${name}, which came with ${since}`;
  return status === 'unknown' ? `has no --${name}` : `does not start where --${name} is set`;
}
