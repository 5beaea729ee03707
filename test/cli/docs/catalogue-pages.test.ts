import { acceleratorsPage, machineTypesPage } from '../../../cli/docs/accelerators';
import { figure, points, table } from '../../../cli/docs/markdown';
import { modelsPage } from '../../../cli/docs/models';
import { pricesPage } from '../../../cli/docs/prices';
import { ACCELERATORS, MACHINE_TYPES, MODELS } from '../../../platform/catalog';

const PAGES = { acceleratorsPage, machineTypesPage, modelsPage, pricesPage };

describe('a table', () => {
  test('prints what is absent as a dash, numbers with commas, and keeps bars apart', () => {
    expect(
      table(
        ['a', 'n'],
        [
          ['x|y', 1234.567],
          [null, undefined],
          [true, ''],
        ],
        ['n'],
      ).split('\n'),
    ).toEqual(['| a | n |', '| --- | --: |', '| x\\|y | 1,234.57 |', '| – | – |', '| yes | – |']);
  });

  test('has companions for figures and lists', () => {
    expect(figure(0.12345, 4)).toBe('0.1235');
    expect(points(['a', 'b'])).toBe('- a\n- b');
    expect(points([])).toBe('');
  });
});

describe('each page', () => {
  test.each(Object.entries(PAGES))('%s has one title, sections that hold something, and no gap', (_, render) => {
    const text = render();

    expect(text.match(/^# /gm)).toHaveLength(1);
    expect(text).not.toMatch(/^## .*\n+(## |$(?![\s\S]))/m);
    expect(text).not.toMatch(/\n{3}|undefined|NaN|\[object/);
    expect(text.endsWith('\n')).toBe(true);
    expect(render()).toBe(text);
  });

  test.each(Object.entries(PAGES))('%s gives each row of a table as many cells as its head', (_, render) => {
    for (const block of render()
      .split('\n\n')
      .filter((part) => part.startsWith('|'))) {
      const widths = block
        .trim()
        .split('\n')
        .map((line) => line.replaceAll('\\|', '').split('|').length);

      expect(new Set(widths).size).toBe(1);
    }
  });

  test.each([
    ['accelerators', acceleratorsPage, Object.keys(ACCELERATORS)],
    ['machine types', machineTypesPage, Object.keys(MACHINE_TYPES)],
    ['models', modelsPage, Object.keys(MODELS)],
  ] as const)('of %s names every one', (_, render, names) => {
    const text = render();

    expect(names.filter((name) => !text.includes(`| \`${name}\` |`) && !text.includes(`\`${name}\``))).toEqual([]);
  });

  test('of prices shows hour and month', () => {
    expect(pricesPage()).toMatch(/\| `g2-standard-8` \| us-central1 \| 0\.85\d* \|.*\| 62\d \|/);
  });
});
