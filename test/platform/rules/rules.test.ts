import { RULES } from '../../../platform/rules';
import { CASES } from './cases';
import { changed, findingsOf, pasted, type RuleCase } from './rule-case';

const titled = CASES.map((one) => ({ ...one, title: one.of === undefined ? one.rule : `${one.rule}: ${one.of}` }));

describe('every rule', () => {
  test.each(RULES)('$name is written down in full', (rule) => {
    expect(rule.name).toMatch(/^[a-z0-9]+(-[a-z0-9]+)+$/);
    expect(rule.summary.length).toBeGreaterThan(20);
    expect(rule.why.length).toBeGreaterThan(40);
    expect(rule.source.length).toBeGreaterThan(8);
    if (rule.unconfirmed !== undefined) expect(rule.severity).toBe('warning');
  });

  test('has a name of its own', () => {
    const names = RULES.map(({ name }) => name);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  test('has a case, and every case a rule', () => {
    const names = RULES.map(({ name }) => name);
    expect(names.filter((name) => !CASES.some(({ rule }) => rule === name))).toEqual([]);
    expect(CASES.map(({ rule }) => rule).filter((rule) => !names.includes(rule))).toEqual([]);
  });
});

test('the good description has no findings', () => {
  expect(findingsOf(changed())).toEqual([]);
});

/** What is found with each fault: judged once, read by every test of the case. */
const found = new Map(CASES.map((one) => [one.faulty, lazily(() => findingsOf(changed(one.faulty), one.environment))]));

function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

function findingsWith(faulty: RuleCase['faulty']): ReturnType<typeof findingsOf> {
  return found.get(faulty)!();
}

describe('a fault', () => {
  test.each(titled)('$title is found, and nothing else', ({ rule, faulty, at, also = [] }) => {
    const findings = findingsWith(faulty);
    expect(findings.filter((finding) => finding.rule === rule).map(({ path }) => path)).toContain(at);
    expect(findings.map((finding) => finding.rule).filter((name) => name !== rule && !also.includes(name))).toEqual([]);
  });

  test.each(titled)('$title has a message without a full stop, and what to do', ({ rule, faulty }) => {
    for (const finding of findingsWith(faulty).filter((one) => one.rule === rule)) {
      expect(finding.message).not.toMatch(/\.$|undefined|NaN|\[object/);
      expect(finding.fix ?? finding.allowed).toMatch(/^(?!.*(undefined|NaN|\[object))/);
    }
  });

  test.each(titled)('$title is not seen where there is none', ({ rule, good }) => {
    expect(findingsOf(changed(good)).filter((finding) => finding.rule === rule)).toEqual([]);
  });
});

describe('a fix', () => {
  const pastable = titled.flatMap((one) => (one.paste === undefined ? [] : [{ ...one, node: one.paste }]));
  const described = titled.flatMap((one) => (one.fix === undefined ? [] : [{ ...one, changes: one.fix }]));

  test.each(pastable)('of $title works as it is pasted', ({ rule, faulty, node }) => {
    const description = changed(faulty);
    const fix = findingsWith(faulty).find((finding) => finding.rule === rule)?.fix ?? '';
    expect(findingsOf(pasted(description, node, fix))).toEqual([]);
  });

  test.each(described)('of $title works', ({ faulty, changes }) => {
    expect(findingsOf(changed(faulty, changes))).toEqual([]);
  });
});
