import { type Problem, problem } from './problem';
import type { Attribute, Schema } from './schema';
import { type Arguments, checkCount, checkValue, isArguments, isExpression, itemsOf } from './values';

/**
 * What is wrong with the arguments of a resource or of a block, each seen for itself: unknown, computed only,
 * deprecated, missing, of the wrong type, not an allowed value, too many or too few, a secret written out.
 */
export function checkBlock(path: string, given: Arguments, schema: Schema): Problem[] {
  const present = Object.entries(given).filter(([, value]) => value !== undefined && value !== null);
  const missing = Object.entries(schema)
    .filter(([name, attribute]) => attribute.required && !present.some(([key]) => key === name))
    .map(([name]) => problem(`${path}.${name}`, 'is required'));
  return [...missing, ...present.flatMap(([name, value]) => checkArgument(`${path}.${name}`, value, schema[name]))];
}

function checkArgument(path: string, value: unknown, attribute: Attribute | undefined): Problem[] {
  if (attribute === undefined) return [problem(path, 'is not known to the provider')];
  if (!attribute.required && !attribute.optional) return [problem(path, 'is computed and cannot be set')];
  const warnings = [
    ...(attribute.deprecated ? [problem(path, 'is deprecated')] : []),
    ...(attribute.sensitive && !isExpression(value) ? [problem(path, 'is a secret and stands in plain text')] : []),
  ];
  const own = attribute.block
    ? checkItems(path, value, attribute, attribute.block)
    : checkValue(path, value, attribute);
  return [...warnings, ...own];
}

function checkItems(path: string, value: unknown, attribute: Attribute, block: Schema): Problem[] {
  const items = itemsOf(value);
  const inside = items.flatMap((item, index) => {
    const place = `${path}[${index}]`;
    return isArguments(item)
      ? checkBlock(place, item, block)
      : [problem(place, `must be a block, is ${JSON.stringify(item)}`)];
  });
  return [
    ...checkCount(path, items.length, {
      ...attribute,
      minItems: attribute.minItems ?? Number(attribute.required ?? 0),
    }),
    ...inside,
  ];
}
