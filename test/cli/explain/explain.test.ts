import { createColors } from 'picocolors';

import { type ExplainedLeaf, explainPlatform, findExplained, leavesOf } from '../../../cli/explain/explain';
import { formatExplanation } from '../../../cli/print/explanation';
import { accept } from '../../../platform';
import { goodDescription } from '../../fixtures/description';

const { platform } = accept('dev', goodDescription());
const tree = explainPlatform(platform);

function leafAt(path: string): ExplainedLeaf {
  const node = findExplained(tree, path);
  if (node.kind !== 'leaf') throw new Error(`${path} is no leaf`);
  return node;
}

describe('an explained platform', () => {
  test('has every value of the platform, and its origins nowhere', () => {
    const paths = leavesOf(tree).map(({ path }) => path);

    expect(new Set(paths).size).toBe(paths.length);
    expect(paths).toEqual(expect.arrayContaining(['project', 'nodePools.l4.nodes.max', 'models.gemma.engine.args']));
    expect(paths.filter((path) => path.startsWith('origins'))).toEqual([]);
  });

  test('says where each value came from', () => {
    expect(leafAt('project')).toMatchObject({ value: 'example-project', origin: { kind: 'given' }, inherited: false });
    expect(leafAt('gateway.class').origin).toMatchObject({ kind: 'default', because: expect.any(String) as string });
    expect(leafAt('models.gemma.pool.name').origin.kind).toBe('derived');
    expect(leafAt('models.gemma.weights.bytes').origin).toMatchObject({
      kind: 'catalogue',
      source: expect.any(String) as string,
      asOf: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as string,
    });
  });

  test('gives a value without an origin that of the nearest value which holds it', () => {
    const leaf = leafAt('models.gemma.life.probes.startup.path');

    expect(leaf).toMatchObject({ inherited: true, origin: platform.origins['models.gemma.life.probes.startup'] });
  });

  test('leaves no value unexplained', () => {
    const bare = leavesOf(tree).filter(
      ({ origin }) => origin.kind === 'derived' && /while resolving$/.test(origin.because),
    );

    expect(bare.map(({ path }) => path)).toEqual([]);
  });
});

describe('a part of it', () => {
  test.each(['models.gemma.engine', "models['gemma'].engine", 'models["gemma"].engine', 'models[gemma].engine'])(
    'is found at %s',
    (path) => {
      expect(findExplained(tree, path)).toMatchObject({ kind: 'branch', path: 'models.gemma.engine' });
    },
  );

  test('is found under a name that holds dots', () => {
    expect(leafAt('models.gemma.pool.selector.app.kubernetes.io/name').value).toBe(
      platform.models['gemma']?.pool.selector['app.kubernetes.io/name'],
    );
  });

  test('is everything where no path is given', () => {
    expect(findExplained(tree, '')).toBe(tree);
  });

  test.each([
    ['modles', "dev has no 'modles'; did you mean 'models'?"],
    ['models.gemma.engin.args', "dev has no 'models.gemma.engin.args'; did you mean 'models.gemma.engine'?"],
    ['models.zzzzzzzz', "dev has no 'models.zzzzzzzz' (models has: gemma)"],
    ['project.name', "dev has no 'project.name' (project is a single value)"],
  ])('that is not there is answered with what comes nearest: %s', (path, message) => {
    expect(() => findExplained(tree, path)).toThrow(message);
  });
});

describe('in print', () => {
  const print = (path: string): string => formatExplanation(findExplained(tree, path), { colors: createColors(false) });

  test('a value stands beside its origin', () => {
    expect(print('project')).toBe('project   example-project   given\n');
  });

  test('values stand below what holds them, in columns', () => {
    expect(print('nodePools.l4.nodes')).toMatch(
      /^nodePools\.l4\.nodes.*\n {2}min {3}1 {3}given\n {2}max {3}3 {3}given\n$/,
    );
  });

  test('long lists have a line for each item', () => {
    const { value } = leafAt('models.gemma.engine.args');
    const lines = print('models.gemma.engine.args').trimEnd().split('\n');

    expect(lines.slice(1)).toEqual((value as string[]).map((arg) => `  - ${arg}`));
    expect(lines[0]).toContain(`${(value as string[]).length} items`);
  });

  test('the whole platform begins with its name', () => {
    expect(print('').split('\n')[0]).toMatch(/^name +dev/);
  });
});

describe('the arithmetic of figures', () => {
  const text = formatExplanation(findExplained(tree, 'models.gemma.sizing'), { colors: createColors(false) });

  test('is written out, a line for each step', () => {
    expect(text).toMatch(/kvCacheTokens .*\n/);
    expect(text).toMatch(/\n {6}22.03 GiB x 0.92 = 20.27 GiB - weights 4.87 GiB .*\n {6}.* B a token\n/);
  });

  test('stands once where several figures come from one sum', () => {
    expect(text.match(/22.03 GiB x 0.92/g)).toHaveLength(1);
  });
});
