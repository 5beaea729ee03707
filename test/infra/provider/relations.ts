import { type Problem, problem } from './problem';
import type { Attribute, Schema } from './schema';
import { type Arguments, isArguments, itemsOf } from './values';

/**
 * What is wrong with arguments that exclude or need one another: `conflictsWith`, `exactlyOneOf`, `atLeastOneOf`,
 * `requiredWith`. As in Terraform, a rule of a block counts where that block stands.
 */
export function checkRelations(path: string, resource: Arguments, schema: Schema): Problem[] {
  return unique(visit(path, resource, schema, resource));
}

function visit(path: string, given: Arguments, schema: Schema, resource: Arguments): Problem[] {
  return Object.entries(schema).flatMap(([name, attribute]) => {
    const value = given[name];
    const place = `${path}.${name}`;
    const own = checkOne(place, value !== undefined && value !== null, attribute, resource);
    if (attribute.block === undefined) return own;
    const inside = itemsOf(value).flatMap((item, index) =>
      isArguments(item) ? visit(`${place}[${index}]`, item, attribute.block!, resource) : [],
    );
    return [...own, ...inside];
  });
}

function checkOne(path: string, isSet: boolean, attribute: Attribute, resource: Arguments): Problem[] {
  const { conflictsWith = [], requiredWith = [], exactlyOneOf, atLeastOneOf } = attribute;
  const conflicts = isSet ? conflictsWith.filter((other) => has(resource, other)) : [];
  const absent = isSet ? requiredWith.filter((other) => !has(resource, other)) : [];
  return [
    ...conflicts.map((other) => problem(path, `excludes ${other}`)),
    ...absent.map((other) => problem(path, `needs ${other}`)),
    ...checkGroup(path, resource, exactlyOneOf, 'exactly one', (count) => count === 1),
    ...checkGroup(path, resource, atLeastOneOf, 'at least one', (count) => count >= 1),
  ];
}

/** A group is reported at the resource, once, though each of its members declares it. */
function checkGroup(
  path: string,
  resource: Arguments,
  members: readonly string[] | undefined,
  quantity: string,
  allowed: (count: number) => boolean,
): Problem[] {
  if (members === undefined || allowed(members.filter((member) => has(resource, member)).length)) return [];
  const address = path.split('.').slice(0, 2).join('.');
  return [problem(address, `needs ${quantity} of ${[...members].sort().join(', ')}`)];
}

/** Whether the argument at a path like `rotation.0.rotation_period` is set. */
function has(resource: Arguments, path: string): boolean {
  let value: unknown = resource;
  for (const step of path.split('.')) {
    value = /^\d+$/.test(step) ? itemsOf(value)[Number(step)] : isArguments(value) ? value[step] : undefined;
  }
  return value !== undefined && value !== null;
}

function unique(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((one) => [`${one.path} ${one.message}`, one])).values()];
}
