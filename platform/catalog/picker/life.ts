import compare from 'semver/functions/compare';
import valid from 'semver/functions/valid';
import type { PackedLife } from './table';

/** How an entry stands in a release of a picker. */
export type PickerStatus = 'known' | 'removed' | 'not-yet' | 'unknown';

/** Orders versions; a state of the main branch, `HEAD-2026-08-22`, is later than every release that was read. */
export function comparePickerVersions(a: string, b: string): number {
  const released = [valid(a), valid(b)] as const;
  if (released[0] !== null && released[1] !== null) return compare(released[0], released[1]);
  return Number(released[0] === null) - Number(released[1] === null);
}

/** How an entry stands in a version. */
export function statusIn({ since, removedIn }: PackedLife, version: string): Exclude<PickerStatus, 'unknown'> {
  if (since !== undefined && comparePickerVersions(version, since) < 0) return 'not-yet';
  if (removedIn !== undefined && comparePickerVersions(version, removedIn) >= 0) return 'removed';
  return 'known';
}

/** What a history of values holds in a version: the value of the last version that is not later. */
export function heldIn<T>(history: Readonly<Record<string, T>> | undefined, version: string): T | undefined {
  const steps = Object.entries(history ?? {}).filter(([from]) => comparePickerVersions(from, version) <= 0);
  return steps.sort(([a], [b]) => comparePickerVersions(a, b)).at(-1)?.[1];
}
