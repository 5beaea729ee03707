import { pickerConfig } from './config';
import type { PickerGeneration } from './table';

/**
 * Fields that a section of the EndpointPickerConfig takes in a release: of `flowControl`, say, or of
 * `flowControl.priorityBands`. Empty where the release has no such section. A field that is not among them ends either
 * picker at its start.
 *
 * @throws where the release is not known.
 */
export function pickerFields(generation: PickerGeneration, version: string, section: string): readonly string[] {
  const [field, ...rest] = section.split('.');
  const shape = pickerConfig(generation, version).topLevel.find(({ name }) => name === field)?.shape;
  if (shape === undefined) return [];
  const inner = rest.reduce<string | undefined>((outer, name) => partsOf(outer ?? '').get(name), shape);
  return inner === undefined ? [] : [...partsOf(inner).keys()];
}

/** The fields of a shape, each with its own: `{a,b[]{c}}` has `a`, and `b` with `[]{c}`. */
function partsOf(shape: string): Map<string, string> {
  const parts = new Map<string, string>();
  const add = (part: string): void => {
    const [, name = '', rest = ''] = /^([A-Za-z]+)(.*)$/.exec(part) ?? [];
    if (name !== '') parts.set(name, rest);
  };
  let depth = 0;
  let part = '';
  for (const letter of shape) {
    if (letter === '}') depth -= 1;
    if (depth === 1 && letter === ',') {
      add(part);
      part = '';
    } else if (depth >= 1) part += letter;
    if (letter === '{') depth += 1;
  }
  add(part);
  return parts;
}
