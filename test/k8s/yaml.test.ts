import fc from 'fast-check';
import { load } from 'js-yaml';
import { parse } from 'yaml';
import { toYaml, toYamlDocuments } from '../../k8s/yaml';

/** What YAML 1.1 or 1.2 would take for something other than text, if it stood bare. */
const TRAPS = [
  ['yes', 'no', 'on', 'off', 'y', 'N', 'True', 'FALSE', '~', 'null', 'Null', ''],
  ['0777', '0o17', '08', '1e3', '1E5', '1.e3', '0x1f', '0b11', '1_000', '0x_1', '685_230.15', '.5', '1.', '+1', '1.35'],
  ['2020-01-01', '2001-12-14 21:59:43', '12:30:00', '190:20:30.15', '.inf', '-.inf', '.nan'],
  ['<<', '=', '-', '- a', 'a: b', 'a #b', '#a', '@a', '`a', '%a', '!a', '&a', '*a', '|', '>', '{', '[', "'", '"'],
  [' a', 'a ', '?', ':', '---', '...', 'a\tb', 'a\nb', 'a\n', '\u2028', '\u00e9'],
].flat();

describe('toYaml', () => {
  test.each(TRAPS)('%j stays text, as a value and as a key', (text) => {
    const data = { value: text, [`${text}.key`]: 'x', list: [text] };
    const written = toYaml({ ...data, [text]: 1 });
    for (const version of ['1.1', '1.2'] as const) {
      expect(parse(written, { version, merge: false })).toEqual({ ...data, [text]: 1 });
    }
  });

  test.each(['yes', 'no', 'on', 'y', '~', '0777', '1e3', '0x1f', '1_000', '2020-01-01', '12:30:00'])(
    '%s is quoted',
    (text) => {
      expect(toYaml({ value: text })).toBe(`value: '${text}'\n`);
    },
  );

  test('all plain data comes back, whichever version it is read as', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 3 })), (data) => {
        // JSON has no -0.
        const plain = JSON.parse(JSON.stringify(data)) as unknown;
        const written = toYaml(plain);
        expect(load(written)).toEqual(plain);
        expect(parse(written, { version: '1.2', merge: false })).toEqual(plain);
      }),
    );
  });

  test('long lines are not folded and nothing is an alias', () => {
    const shared = { text: 'word '.repeat(60).trim() };
    expect(toYaml({ a: shared, b: shared })).toBe(`a:\n  text: ${shared.text}\nb:\n  text: ${shared.text}\n`);
  });
});

test('toYamlDocuments parts objects by a line', () => {
  const object = (name: string) => ({ apiVersion: 'v1', kind: 'Thing', metadata: { name } });
  expect(toYamlDocuments([object('a'), object('b')])).toBe(
    'apiVersion: v1\nkind: Thing\nmetadata:\n  name: a\n---\napiVersion: v1\nkind: Thing\nmetadata:\n  name: b\n',
  );
});
