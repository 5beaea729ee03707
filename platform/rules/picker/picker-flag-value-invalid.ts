import { findPickerFlag, type PickerFlagLookup } from '../../catalog';
import { textOf } from '../literal';
import type { Rule } from '../rule';
import { isDuration } from './parameter';
import { inPicker, PICKER_SOURCE, pickersOf } from './picker-view';

/** Read as something else, or not at all. */
export const pickerFlagValueInvalid = {
  name: 'picker-flag-value-invalid',
  severity: 'error',
  summary: 'A flag of the picker with a value that it does not take.',
  why: 'A value that cannot be read ends the picker with exit code 2 at its start.',
  source: PICKER_SOURCE,
  check: (platform) =>
    pickersOf(platform).flatMap(({ path, picker }) =>
      Object.entries(picker.extraArgs).flatMap(([name, value]) => {
        const lookup = findPickerFlag(picker.generation, picker.version, name);
        const allowed = lookup.fatal ? undefined : wantedInstead(lookup, value);
        if (allowed === undefined) return [];
        const fallback = lookup.default;
        const usable = fallback !== null && fallback !== undefined && fallback !== '';
        return [
          {
            path: `${path}.args.${name}`,
            message: `--${name} cannot be ${textOf(value)}`,
            given: value,
            allowed,
            ...(usable ? { fix: inPicker({ args: { ...picker.extraArgs, [name]: fallback } }) } : {}),
          },
        ];
      }),
    ),
} satisfies Rule;

/** What a flag takes; undefined where the value is that. */
function wantedInstead({ enum: words, type = '' }: PickerFlagLookup, value: unknown): string | undefined {
  const text = String(value);
  if (words !== undefined) return words.includes(text) ? undefined : words.join(', ');
  if (type === 'int') return /^-?\d+$/.test(text) ? undefined : 'a whole number';
  if (type === 'bool') return /^(true|false)$/.test(text) ? undefined : 'true or false';
  if (type === 'duration') return isDuration(value) ? undefined : "a Go duration: '200ms'";
  if (type === 'json|console') return /^(json|console)$/.test(text) ? undefined : 'json, console';
  return undefined;
}
