import type { PickerParameter } from '../../catalog';

/** A parameter as the description gives it. */
export interface GivenParameter {
  /** As the catalogue names it: `conditions[].metric`. */
  readonly path: string;
  /** Where it stands: `conditions.0.metric`. */
  readonly at: string;
  readonly value: unknown;
}

/** Every parameter that is given, the fields of objects after the objects; below what has no known fields, none. */
export function givenParameters(
  given: unknown,
  known: Readonly<Record<string, PickerParameter>>,
  path = '',
  at = '',
): GivenParameter[] {
  if (Array.isArray(given)) {
    const inside = `${path}[]`;
    return given.flatMap((item: unknown, index) => givenParameters(item, known, inside, `${at}.${index}`));
  }
  if (typeof given !== 'object' || given === null || !(path === '' || hasFields(known, path))) return [];
  return Object.entries(given as Record<string, unknown>).flatMap(([key, value]) => {
    const own = { path: `${path === '' ? '' : `${path}.`}${key}`, at: at === '' ? key : `${at}.${key}`, value };
    return [own, ...givenParameters(value, known, own.path, own.at)];
  });
}

/** The parameter of that path; as Go's decoder, whatever its case. */
export function parameterAt(
  known: Readonly<Record<string, PickerParameter>>,
  path: string,
): { readonly name: string; readonly parameter: PickerParameter } | undefined {
  const exact = known[path];
  if (exact !== undefined) return { name: path, parameter: exact };
  const other = Object.entries(known).find(([name]) => name.toLowerCase() === path.toLowerCase());
  return other === undefined ? undefined : { name: other[0], parameter: other[1] };
}

/** What is wrong with a value, and what is allowed; undefined where it is right, or nobody says what it is to be. */
export function faultOf(
  value: unknown,
  parameter: PickerParameter,
): { readonly message: string; readonly allowed: string } | undefined {
  const kind = kindOf(parameter.type);
  if (kind !== undefined && !kind.is(value)) return { message: `is not ${kind.called}`, allowed: kind.called };
  if (parameter.enum !== undefined && typeof value === 'string' && !parameter.enum.includes(value))
    return { message: 'is not a known value', allowed: parameter.enum.join(', ') };
  if (typeof value !== 'number') return undefined;
  const { above, max, min } = parameter;
  const outside =
    (above !== undefined && value <= above) || (min !== undefined && value < min) || (max !== undefined && value > max);
  return outside ? { message: 'is out of bounds', allowed: boundsOf(parameter) } : undefined;
}

interface Kind {
  readonly called: string;
  readonly is: (value: unknown) => boolean;
}

const KINDS: readonly (readonly [RegExp, Kind])[] = [
  [/^array of string/, { called: 'a list of texts', is: isListOf((item) => typeof item === 'string') }],
  [/^array of object/, { called: 'a list of objects', is: isListOf(isObject) }],
  [/^array/, { called: 'a list', is: Array.isArray }],
  [/^integer/, { called: 'a whole number', is: Number.isInteger }],
  [/^number/, { called: 'a number', is: (value) => typeof value === 'number' }],
  [/^boolean/, { called: 'true or false', is: (value) => typeof value === 'boolean' }],
  [/^object/, { called: 'an object', is: isObject }],
  [/^duration/, { called: "a Go duration: '200ms'", is: isDuration }],
  [/^(string|plugin reference)/, { called: 'a text', is: (value) => typeof value === 'string' }],
];

function kindOf(type: string): Kind | undefined {
  return KINDS.find(([pattern]) => pattern.test(type))?.[1];
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isListOf(item: (value: unknown) => boolean): (value: unknown) => boolean {
  return (value) => Array.isArray(value) && value.every(item);
}

/** What Go's `time.ParseDuration` takes, but for signs. */
export function isDuration(value: unknown): boolean {
  return typeof value === 'string' && /^(\d+(\.\d+)?(ns|us|µs|ms|s|m|h))+$/.test(value);
}

function boundsOf({ above, max, min }: PickerParameter): string {
  const least = above === undefined ? (min === undefined ? [] : [`at least ${min}`]) : [`more than ${above}`];
  return [...least, ...(max === undefined ? [] : [`at most ${max}`])].join(', ');
}

function hasFields(known: Readonly<Record<string, PickerParameter>>, path: string): boolean {
  const prefix = `${path.toLowerCase()}.`;
  return Object.keys(known).some((name) => name.toLowerCase().startsWith(prefix));
}
