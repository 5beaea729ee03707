import { FIXED_RULES } from '../../cli/fixed-rules';
import { RULES } from '../../platform/rules';
import { files, textOf } from '../house/tree';

const NAMES = FIXED_RULES.map(({ name }) => name);

/** Names of rules that stand in the code which finds them before any rule is run. */
const FOUND = files(/^(platform\/(description|resolve)\/.*|platform\/accept|cli\/load\/(?!file-rules).*)\.ts$/).flatMap(
  (file) =>
    [...textOf(file).matchAll(/(?:rule: |(?:finding|advised|missing|unknownVersion)\(\s*)'([a-z]+(?:-[a-z]+)+)'/g)].map(
      ([, name]) => name!,
    ),
);

describe('what is found before the rules', () => {
  test('is written down, all of it and no more', () => {
    const found = new Set([...FOUND, 'picker-version-unknown', 'file-unreadable', 'value-out-of-range']);
    expect([...found].filter((name) => !NAMES.includes(name))).toEqual([]);
    expect(NAMES.filter((name) => !name.startsWith('allow-') && !found.has(name))).toEqual([]);
  });

  test.each(FIXED_RULES)('$name is written down in full', ({ summary, why, source }) => {
    expect(summary.length).toBeGreaterThan(20);
    expect(why.length).toBeGreaterThan(15);
    expect(source).toMatch(/^https:\/\//);
  });

  test('has names that no other rule has', () => {
    const all = [...NAMES, ...RULES.map(({ name }) => name)];
    expect(all.filter((name, index) => all.indexOf(name) !== index)).toEqual([]);
  });
});
