import { tryFindNearest } from '../../nearest';
import { comparePickerVersions, heldIn, type PickerStatus, statusIn } from './life';
import { pickerRelease } from './releases';
import { PICKER_TABLES, type PickerGeneration } from './table';

/** How a flag of the picker's command line stands in a release. A flag that it does not know ends it with exit code 2. */
export interface PickerFlagLookup {
  readonly status: PickerStatus;
  /** Without the dashes. */
  readonly name: string;
  /** `bool` flags are written `--flag=value`: in `--flag false` the value is dropped and the flag is true. */
  readonly type?: string;
  readonly default?: unknown;
  readonly enum?: readonly string[];
  readonly since?: string;
  readonly removedIn?: string;
  readonly deprecatedSince?: string;
  /** Whether the picker refuses to start where it is set. */
  readonly fatal: boolean;
  /** What to use in its place. */
  readonly replacement?: string;
  readonly note?: string;
  readonly nearest?: string;
}

/** Every flag of a release, without dashes. @throws where the release is not known. */
export function pickerFlagsOf(generation: PickerGeneration, version: string): readonly string[] {
  const { version: bare } = pickerRelease(generation, version);
  return Object.entries(PICKER_TABLES[generation].flags)
    .filter(([, flag]) => statusIn(flag, bare) === 'known')
    .map(([name]) => name);
}

/** How a flag stands in a release; dashes and `=value` may be there. @throws where the release is not known. */
export function findPickerFlag(generation: PickerGeneration, version: string, spelling: string): PickerFlagLookup {
  const { version: bare } = pickerRelease(generation, version);
  const name = spelling.replace(/^-+/, '').split('=')[0] ?? '';
  const { flags } = PICKER_TABLES[generation];
  const packed = Object.hasOwn(flags, name) ? flags[name] : undefined;
  if (packed === undefined) {
    return { status: 'unknown', name, fatal: true, nearest: tryFindNearest(name, pickerFlagsOf(generation, bare)) };
  }
  const { since, removedIn, type, note } = packed;
  const deprecated = packed.deprecated !== undefined && comparePickerVersions(bare, packed.deprecated) >= 0;
  const status = statusIn(packed, bare);
  return {
    status,
    name,
    type,
    default: heldIn(packed.defaultHistory, bare) ?? packed.default,
    enum: packed.enum,
    since,
    removedIn,
    deprecatedSince: deprecated ? packed.deprecated : undefined,
    fatal: status !== 'known' || (packed.fatal !== undefined && comparePickerVersions(bare, packed.fatal) >= 0),
    replacement: packed.use,
    note,
  };
}
