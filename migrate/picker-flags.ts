import { findPickerFlag, type PickerFlagLookup } from '../platform/catalog';
import type { NotesUnder } from './note';
import { FIRST_GROUP, pickerOf, POOL_GROUP, type Target } from './target';

/** A flag with the words that its value takes on a command line. */
export interface Flag {
  readonly name: string;
  /** Undefined where nothing is said: true. */
  readonly value?: string;
}

/** What becomes of a flag: undefined where it goes. */
export function convertFlag({ name, value }: Flag, target: Target, notes: NotesUnder): Flag | undefined {
  const found = lookUp(name, target);
  const at = name;
  if (found.fatal || found.status !== 'known') {
    const because = `${pickerOf(target)} ${found.status === 'known' ? 'does not start where it is set' : 'does not know it'}`;
    if (value !== undefined && value === String(found.default)) {
      notes.changed(at, `removed: '${value}' is the default, and ${because}`);
      return undefined;
    }
    const use = found.replacement === undefined ? '' : `; use ${found.replacement}`;
    notes.lost(at, `removed: ${because}${use}`);
    return undefined;
  }
  if (found.name !== name) notes.changed(at, `-> --${found.name}`);
  if (found.deprecatedSince !== undefined)
    notes.decide(at, `deprecated${found.replacement === undefined ? '' : `: use ${found.replacement}`}`);
  if (found.name === 'pool-group' && value === FIRST_GROUP) {
    notes.changed(at, `${value} -> ${POOL_GROUP}`);
    return { name: found.name, value: POOL_GROUP };
  }
  return { name: found.name, ...(value === undefined ? {} : { value }) };
}

/** Whether a flag stands for true by its bare name, so that the next word is not its value. */
export function isSwitch(name: string, target: Target): boolean {
  return lookUp(name, target).type === 'bool';
}

/** By its name; up to 0.5 flags were written in camel case. */
function lookUp(name: string, target: Target): PickerFlagLookup {
  const { generation, version } = target.release;
  const found = findPickerFlag(generation, version, name);
  if (found.status !== 'unknown') return found;
  const kebab = findPickerFlag(generation, version, name.replace(/([a-z0-9])([A-Z])/g, '$1-$2').toLowerCase());
  return kebab.status === 'known' ? kebab : found;
}
