import { type Problem, problem } from './problem';
import type { Attribute } from './schema';

/** `${`, unless written `$${`, which is the two characters themselves. */
const EXPRESSION = /(?<!\$)\$\{/;

/** A block's arguments. */
export type Arguments = Readonly<Record<string, unknown>>;

/** Whether a value is, or holds, a Terraform expression; what it comes to is only known to Terraform. */
export function isExpression(value: unknown): value is string {
  return typeof value === 'string' && EXPRESSION.test(value);
}

/** The items of a block argument, which JSON may write as one object or as a list. */
export function itemsOf(value: unknown): unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/** Whether a value is the arguments of a block. */
export function isArguments(value: unknown): value is Arguments {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What is wrong with the value of an argument that holds no blocks. */
export function checkValue(path: string, value: unknown, attribute: Attribute): Problem[] {
  switch (attribute.type) {
    case 'List':
    case 'Set':
      return checkList(path, value, attribute);
    case 'Map':
      return checkMap(path, value, attribute);
    default:
      return checkPrimitive(path, value, attribute.type, attribute.oneOf);
  }
}

function checkList(path: string, value: unknown, attribute: Attribute): Problem[] {
  if (isExpression(value)) return [];
  if (!Array.isArray(value)) return [problem(path, `must be a list, is ${show(value)}`)];
  const elements = value.flatMap((element, index) =>
    checkPrimitive(`${path}[${index}]`, element, attribute.element ?? 'String', attribute.elementOneOf),
  );
  return [...checkCount(path, value.length, attribute), ...elements];
}

function checkMap(path: string, value: unknown, attribute: Attribute): Problem[] {
  if (isExpression(value)) return [];
  if (!isArguments(value)) return [problem(path, `must be a map, is ${show(value)}`)];
  return Object.entries(value).flatMap(([key, element]) =>
    checkPrimitive(`${path}[${JSON.stringify(key)}]`, element, attribute.element ?? 'String', undefined),
  );
}

/** Whether a list or a repeated block has as many items as it may. */
export function checkCount(path: string, count: number, { minItems, maxItems }: Attribute): Problem[] {
  if (maxItems !== undefined && count > maxItems) return [problem(path, `has ${count} items, may have ${maxItems}`)];
  if (minItems !== undefined && count < minItems) return [problem(path, `has ${count} items, needs ${minItems}`)];
  return [];
}

type Primitive = 'String' | 'Bool' | 'Int' | 'Float';

const HOLDS: Record<Primitive, (value: unknown) => boolean> = {
  String: (value) => typeof value === 'string',
  Bool: (value) => typeof value === 'boolean',
  Int: (value) => Number.isInteger(value),
  Float: (value) => typeof value === 'number',
};

function checkPrimitive(path: string, value: unknown, type: Primitive, oneOf: Attribute['oneOf']): Problem[] {
  if (isExpression(value)) return [];
  if (!HOLDS[type](value)) return [problem(path, `must be ${type}, is ${show(value)}`)];
  if (oneOf === undefined || oneOf.includes(value as string)) return [];
  return [problem(path, `must be one of ${oneOf.join(', ')}, is ${show(value)}`)];
}

function show(value: unknown): string {
  return JSON.stringify(value);
}
