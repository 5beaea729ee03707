import * as fc from 'fast-check';

/** A place in an environment: keys from the root. */
export type Place = readonly (string | number)[];

/** One field of an environment gone wrong. */
export interface Mutation {
  readonly place: Place;
  readonly kind: 'replaced' | 'removed' | 'misspelt' | 'swapped' | 'wrapped' | 'grown';
  readonly environment: unknown;
}

/** Values that no field, or almost none, can take. */
const ODD_VALUES: readonly unknown[] = [
  null,
  true,
  false,
  '',
  ' ',
  'x'.repeat(300),
  'ünïcode ☃',
  '\'quoted\' "twice"',
  'a\nb',
  0,
  -1,
  1e308,
  Number.MAX_SAFE_INTEGER,
  0.1,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  [],
  [null],
  {},
  { constructor: 1 },
  JSON.parse('{"__proto__": {"polluted": true}}'),
];

/** Any single field of an environment, mistaken in any of the ways that people and tools mistake fields. */
export function mutations(environment: unknown): fc.Arbitrary<Mutation> {
  const places = placesOf(environment, []);
  const values = places.map((place) => valueAt(environment, place));
  const other = fc.constantFrom(...values);
  const changed = (kind: Mutation['kind'], change: (value: unknown) => fc.Arbitrary<unknown>) =>
    fc
      .constantFrom(...places)
      .chain((place) =>
        change(valueAt(environment, place)).map((value) => mutation(environment, kind, place, { value })),
      );
  return fc.oneof(
    changed('replaced', () => fc.oneof(fc.constantFrom(...ODD_VALUES), fc.integer(), fc.string(), fc.double())),
    changed('swapped', () => other),
    changed('wrapped', (value) => fc.constantFrom([value], { value }, JSON.stringify(value))),
    changed('grown', (value) => fc.constant(grown(value))),
    fc.constantFrom(...places).map((place) => mutation(environment, 'removed', place, {})),
    fc
      .tuple(fc.constantFrom(...places), fc.nat(40), fc.constantFrom('', 'x', '_', '.', ' ', '__proto__'))
      .map(([place, where, letter]) =>
        mutation(environment, 'misspelt', place, {
          key: misspelt(String(place.at(-1)), where, letter),
          value: valueAt(environment, place),
        }),
      ),
  );
}

/** Every place below the root, owners before what they own. */
function placesOf(value: unknown, at: Place): Place[] {
  if (typeof value !== 'object' || value === null) return [];
  const keys = Array.isArray(value) ? value.map((_, index) => index) : Object.keys(value);
  return keys.flatMap((key) => [[...at, key], ...placesOf((value as Record<string, unknown>)[key], [...at, key])]);
}

function valueAt(root: unknown, place: Place): unknown {
  return place.reduce<unknown>((value, key) => (value as Record<string | number, unknown>)[key], root);
}

function mutation(
  environment: unknown,
  kind: Mutation['kind'],
  place: Place,
  replacement: { readonly key?: string; readonly value?: unknown },
): Mutation {
  const copy = structuredClone(environment);
  const owner = valueAt(copy, place.slice(0, -1)) as Record<string | number, unknown>;
  const key = place.at(-1) ?? '';
  if (!('value' in replacement) || replacement.key !== undefined) remove(owner, key);
  if ('value' in replacement) owner[replacement.key ?? key] = replacement.value;
  return { place, kind, environment: copy };
}

function remove(owner: unknown, key: string | number): void {
  if (Array.isArray(owner)) owner.splice(Number(key), 1);
  else delete (owner as Record<string | number, unknown>)[key];
}

/** A key with a letter put in, or with one left out where there is none to put in. */
function misspelt(key: string, where: number, letter: string): string {
  const at = where % (key.length + 1);
  return letter === '' ? key.slice(0, at) + key.slice(at + 1) : key.slice(0, at) + letter + key.slice(at);
}

function grown(value: unknown): unknown {
  if (typeof value === 'number') return value * 1_000_000;
  if (typeof value === 'string') return value.repeat(20);
  if (Array.isArray(value)) return [...(value as unknown[]), ...(value as unknown[])];
  return value;
}
