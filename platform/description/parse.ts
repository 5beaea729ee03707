import { z } from 'zod';
import type { Finding } from '../finding';
import { suggestion } from '../nearest';
import { adviceOf } from './advice';
import { platformSchema, type PlatformDescription } from './platform';

/** What could be read of an input: a description where its shape is right, and everything that is wrong with it. */
export interface Parsed {
  /** The description; where the shape is wrong, what is left of it without the faulty parts, if that can stand. */
  readonly description?: PlatformDescription;
  readonly findings: readonly Finding[];
}

/** Deleting one faulty part can bring up another; real files need one or two rounds. */
const REPAIR_ROUNDS = 8;

/**
 * Reads a description. Faulty parts are reported and left out, so that whatever checks come later still see the rest and
 * every problem is reported at once.
 */
export function parseDescription(input: unknown): Parsed {
  const hidden = placesOfPrototypes(input, []);
  const unseen = hidden.map((path) => unknownField(path.slice(0, -1), PROTOTYPE, knownFields(path.slice(0, -1))));
  const seen = hidden.reduce<unknown>(without, input);
  const first = platformSchema.safeParse(seen);
  if (first.success) return { description: seen as PlatformDescription, findings: unseen };
  const findings = [...unseen, ...first.error.issues.flatMap((issue) => findingsOf(issue, seen))];
  const description = tryRepair(seen, first.error.issues);
  return description === undefined ? { findings } : { description, findings };
}

/** The one key that a record's schema passes over. */
const PROTOTYPE = '__proto__';

function placesOfPrototypes(value: unknown, path: readonly string[]): string[][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) =>
    key === PROTOTYPE ? [[...path, key]] : placesOfPrototypes(child, [...path, key]),
  );
}

function tryRepair(input: unknown, issues: readonly z.core.$ZodIssue[]): PlatformDescription | undefined {
  let copy = clone(input);
  let open = issues;
  for (let round = 0; round < REPAIR_ROUNDS; round++) {
    for (const issue of open) {
      if (issue.code === 'unrecognized_keys') for (const key of issue.keys) copy = without(copy, [...issue.path, key]);
      else if (issue.path.length > 0) copy = without(copy, issue.path);
      else return undefined;
    }
    const again = platformSchema.safeParse(copy);
    if (again.success) return copy as PlatformDescription;
    open = again.error.issues.map(requiredPart);
  }
  return undefined;
}

/** A missing required field cannot be left out: its owner goes. */
function requiredPart(issue: z.core.$ZodIssue): z.core.$ZodIssue {
  return {
    ...issue,
    code: 'custom',
    path: issue.path.slice(0, -1),
  };
}

function clone(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => clone(item));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, clone(child)]));
}

function without(value: unknown, path: readonly PropertyKey[]): unknown {
  const [head, ...rest] = path;
  if (head === undefined || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value))
    return value.flatMap((item: unknown, index) =>
      index !== head ? [item] : rest.length === 0 ? [] : [without(item, rest)],
    );
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, child]) =>
      key !== head ? [[key, child]] : rest.length === 0 ? [] : [[key, without(child, rest)]],
    ),
  );
}

function findingsOf(issue: z.core.$ZodIssue, input: unknown): Finding[] {
  const path = issue.path.map(String);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownField(path, key, knownFields(issue.path)));
    case 'invalid_union':
      if ('options' in issue && issue.options !== undefined)
        return findingsOf({ ...issue, code: 'invalid_value', values: issue.options }, input);
      return unionFindings(issue, path, input);
    case 'invalid_key':
      return issue.issues.map((inner) => advised('name-invalid', path, inner.message, String(issue.path.at(-1))));
    case 'invalid_value': {
      const given = valueAt(input, issue.path);
      const word = typeof given === 'string' ? given : JSON.stringify(given ?? null);
      const allowed = issue.values.map(String);
      const shown = allowed.length > 40 ? nearestFew(word, allowed) : allowed.join(', ');
      if (given === undefined) return [finding('field-missing', path, 'is required', undefined, shown)];
      return [
        finding('value-unknown', path, `'${word}' is not a known value`, given, shown, suggestion(word, allowed)),
      ];
    }
    case 'invalid_type': {
      const given = valueAt(input, issue.path);
      if (given === undefined)
        return [finding('field-missing', path, 'is required', undefined, `a value of type ${issue.expected}`)];
      return [finding('value-of-wrong-type', path, `is ${kindOf(given)}`, given, `a value of type ${issue.expected}`)];
    }
    case 'too_small':
      return [
        finding(
          'value-out-of-range',
          path,
          'is too small',
          valueAt(input, issue.path),
          `at least ${String(issue.minimum)}`,
        ),
      ];
    case 'too_big':
      return [
        finding(
          'value-out-of-range',
          path,
          sentence(issue.message, 'is too large'),
          valueAt(input, issue.path),
          `at most ${String(issue.maximum)}`,
        ),
      ];
    default:
      return [advised('value-invalid', path, issue.message, valueAt(input, issue.path))];
  }
}

/** Our own messages are kept; zod's stock ones begin with "Too". */
function sentence(message: string, otherwise: string): string {
  return message.startsWith('Too ') ? otherwise : message;
}

/** What a branch says of a value that is not of its kind at all. */
const OF_ANOTHER_KIND: ReadonlySet<string> = new Set(['invalid_type', 'invalid_value']);

/** A text that is none of a branch's words is still of its kind. */
function isWord({ code }: z.core.$ZodIssue, given: unknown): boolean {
  return code === 'invalid_value' && typeof given !== 'object';
}

function unionFindings(issue: z.core.$ZodIssueInvalidUnion, path: readonly string[], input: unknown): Finding[] {
  const given = valueAt(input, issue.path);
  if (given === undefined) return [advised('field-missing', path, 'is required')];
  const alike = issue.errors.filter((branch) =>
    branch.every((inner) => inner.path.length > 0 || !OF_ANOTHER_KIND.has(inner.code) || isWord(inner, given)),
  );
  const meant = alike.find((branch) => branch.every((inner) => inner.code !== 'unrecognized_keys')) ?? alike[0];
  if (meant !== undefined)
    return meant.flatMap((inner) => findingsOf({ ...inner, path: [...issue.path, ...inner.path] }, input));
  const expected = issue.errors.flatMap((branch) =>
    branch.flatMap((inner) => (inner.code === 'invalid_type' ? [inner.expected] : [])),
  );
  return [finding('value-of-wrong-type', path, `is ${kindOf(given)}`, given, [...new Set(expected)].join(' or '))];
}

function unknownField(path: readonly string[], key: string, known: readonly string[]): Finding {
  const message = `there is no field '${key}'`;
  const allowed = known.length === 0 ? 'no fields' : known.join(', ');
  return finding('field-unknown', [...path, key], message, undefined, allowed, suggestion(key, known));
}

/** A finding of a message that says by itself what is allowed, or else what the field is for. */
function advised(rule: string, path: readonly string[], text: string, given?: unknown): Finding {
  const { message, allowed } = adviceOf(text, describedAt(path));
  return finding(rule, path, message, given, allowed);
}

function finding(
  rule: string,
  path: readonly string[],
  message: string,
  given?: unknown,
  allowed?: string,
  fix?: string,
): Finding {
  return {
    severity: 'error',
    rule,
    path: path.join('.'),
    message,
    ...(given === undefined ? {} : { given }),
    ...(allowed === undefined || allowed === '' ? {} : { allowed }),
    ...(fix === undefined ? {} : { fix }),
  };
}

/** Names of the fields that the schema has at a path. */
function knownFields(path: readonly PropertyKey[]): string[] {
  const object = unwrap(schemaAt(path));
  return object instanceof z.ZodObject ? Object.keys(object.shape) : [];
}

/** What the schema says of the field at a path, or of the nearest node above it of which it says something. */
function describedAt(path: readonly PropertyKey[]): string | undefined {
  for (let length = path.length; length > 0; length--) {
    const schema = schemaAt(path.slice(0, length));
    const said = schema instanceof z.ZodType ? schema.description : undefined;
    if (said !== undefined) return said.replace(/\.$/, '');
  }
  return undefined;
}

function schemaAt(path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((schema, segment) => childOf(unwrap(schema), segment), platformSchema);
}

function unwrap(schema: unknown): unknown {
  if (schema instanceof z.ZodOptional) return unwrap(schema.unwrap());
  if (schema instanceof z.ZodUnion) return schema.options.map(unwrap).find((option) => option instanceof z.ZodObject);
  return schema;
}

function childOf(schema: unknown, segment: PropertyKey): unknown {
  if (schema instanceof z.ZodObject) return (schema.shape as Record<PropertyKey, unknown>)[segment];
  if (schema instanceof z.ZodRecord) return schema.valueType;
  if (schema instanceof z.ZodArray) return schema.element;
  return undefined;
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined,
    input,
  );
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'an array' : typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}

function nearestFew(given: string, allowed: readonly string[]): string {
  const head = given.split('-')[0] ?? given;
  const alike = allowed.filter((candidate) => candidate.startsWith(head));
  const few = (alike.length > 0 ? alike : allowed).slice(0, 12);
  return `${few.join(', ')}${few.length < allowed.length ? `, … (${allowed.length} in all)` : ''}`;
}
