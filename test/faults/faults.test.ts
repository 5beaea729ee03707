import { BASES } from './bases';
import { FAMILIES } from './corpus';
import { faulty, findingsOf } from './fault';

const faults = Object.values(FAMILIES).flat();

describe('the ground', () => {
  test.each(Object.entries(BASES))('%s is clean', (_, description) => {
    expect(findingsOf(description)).toEqual([]);
  });
});

describe('a fault from a public thread', () => {
  test.each(faults)('$name is seen ($thread)', (fault) => {
    const expected = [fault.expect].flat();
    const found = findingsOf(faulty(fault)).map(({ rule }) => rule);
    const seen = found.some((rule) => expected.includes(rule));
    expect(seen ? 'seen' : `${found.join(', ') || 'nothing'} instead of ${expected.join(' or ')}`).toBe('seen');
  });
});

describe('the order of fields', () => {
  test('changes nothing', () => {
    const rulesOf = (input: unknown): string[] => findingsOf(input).map(({ rule }) => rule);
    const moved = faults.filter((fault) => {
      const input = faulty(fault);
      return rulesOf(input).sort().join() !== rulesOf(reversed(input)).sort().join();
    });
    expect(moved.map(({ name }) => name)).toEqual([]);
  });
});

describe('the corpus', () => {
  test('has seventy faults at the least, each with a name and a thread', () => {
    expect(faults.length).toBeGreaterThanOrEqual(70);
    expect(faults.filter(({ name }) => !/^[a-z0-9]+(-[a-z0-9]+)+$/.test(name))).toEqual([]);
    expect(faults.filter(({ thread }) => !/^([\w.-]+\/[\w.-]+#\d+|https:\/\/\S+)$/.test(thread))).toEqual([]);
  });

  test('has each name once', () => {
    const names = faults.map(({ name }) => name);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  test('comes from many threads', () => {
    expect(new Set(faults.map(({ thread }) => thread)).size).toBeGreaterThanOrEqual(60);
  });
});

/** The same with every node's fields in the opposite order. */
function reversed(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value).reverse();
  return Object.fromEntries(entries.map(([key, child]) => [key, reversed(child)]));
}
