import fc from 'fast-check';
import { flagsOf, VLLM_RELEASES } from '../../../../platform/catalog';
import { fields } from '../../../../platform/rules/literal';
import { parse } from 'yaml';
import { changed, findingsOf } from '../rule-case';

const KEYS = flagsOf('0.30.0').flatMap(({ name, short }) => [name, name.slice(2), name.replaceAll('-', '_'), ...short]);
const key = fc.oneof(
  fc.constantFrom(...KEYS),
  fc.constantFrom(
    '',
    '-',
    '--',
    '---',
    '=',
    '--=',
    '-O3',
    '-tp',
    '--no-',
    '__proto__',
    'constructor',
    '--a.b.c',
    '--max_',
  ),
  fc.string({ maxLength: 12 }),
);
const value = fc.oneof(
  fc.string({ maxLength: 8 }),
  fc.constantFrom('', '8k', '1e400', '{', '{}', 'true', 'None', '${X}', '/x/y.jinja', 'a.b'),
  fc.double(),
  fc.boolean(),
  fc.array(fc.oneof(fc.string({ maxLength: 4 }), fc.integer()), { maxLength: 3 }),
  fc.dictionary(fc.string({ maxLength: 4 }), fc.jsonValue({ maxDepth: 1 }), { maxKeys: 2 }),
);

test('any arguments are taken or refused, and never thrown at', () => {
  fc.assert(
    fc.property(
      fc.dictionary(key, value, { maxKeys: 4 }),
      fc.constantFrom(...VLLM_RELEASES),
      fc.boolean(),
      (args, version, big) => {
        const findings = findingsOf(
          changed({
            'models.gemma.engine': { args, version },
            ...(big ? { 'models.gemma.weights': 'Qwen/Qwen3-32B' } : {}),
          }),
        );
        expect(findings.filter(({ message, fix }) => /undefined|\[object|NaN/.test(`${message} ${fix ?? ''}`))).toEqual(
          [],
        );
      },
    ),
    { numRuns: 200 },
  );
});

test('what is pasted reads as what was meant', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 2 })), (node) => {
      expect(parse(`{ ${fields(node)} }`)).toEqual(JSON.parse(JSON.stringify(node)));
    }),
  );
});
