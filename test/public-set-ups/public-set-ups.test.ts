import { accept, Refusal, type Finding } from '../../platform';
import * as setUps from '.';

const published = Object.values(setUps).map((setUp) => ({ ...setUp, name: Object.keys(setUp.description.models)[0] }));

/** What is said of an environment, with the figures: errors as well as warnings. */
function findingsOf(input: unknown): readonly Finding[] {
  try {
    return accept('published', input).warnings;
  } catch (error) {
    if (error instanceof Refusal) return error.findings;
    throw error;
  }
}

describe('what others published and run', () => {
  test.each(published)('$name is not refused ($source)', ({ description }) => {
    expect(findingsOf(description).filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test.each(published)('$name is warned of nothing but what it earns ($source)', ({ description, warnings = {} }) => {
    const warned = findingsOf(description).filter(({ severity }) => severity === 'warning');
    expect(warned.filter(({ rule }) => warnings[rule] === undefined)).toEqual([]);
    expect(Object.keys(warnings).filter((rule) => !warned.some((finding) => finding.rule === rule))).toEqual([]);
  });
});

describe('the collection', () => {
  const pools = published.flatMap(({ description }) => Object.values(description.nodePools));
  const models = published.flatMap(({ description }) => Object.values(description.models));

  test.each(['g2-', 'a2-highgpu', 'a2-ultragpu', 'a3-highgpu', 'a3-ultragpu', 'g4-', 'ct6e-'])(
    'has a %s machine',
    (series) => {
      expect(pools.filter(({ machineType }) => machineType.startsWith(series))).not.toEqual([]);
    },
  );

  test.each([1, 2, 4, 8])('has tensor parallel %d', (size) => {
    expect(models.filter(({ engine }) => (engine?.tensorParallelSize ?? 1) === size)).not.toEqual([]);
  });

  test('names its sources', () => {
    expect(published.filter(({ source }) => !source.startsWith('https://'))).toEqual([]);
    expect(published.length).toBeGreaterThanOrEqual(14);
  });
});
