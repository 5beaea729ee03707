import { files, textOf } from './tree';

const WRITTEN = /^(?!imports\/|dist\/|docs\/reference\/).*\.(ts|cjs|md|ya?ml)$|^\.ci\/run$/;
const ALL = /\.(ts|cjs|md|ya?ml|json)$|^\.ci\/run$/;

/** Spelled in two halves, so that this file holds none of them. */
const UNFINISHED = words(
  'TO|DO',
  'FIX|ME',
  'place|holder',
  'for| now',
  'st|ub',
  'not |implemented',
  'not yet |implemented',
);
const MACHINE = new RegExp(['/wo|rk/', '/ro|ot/', 'bash_|jobs', '[A-Z]:\\\\Us|ers'].map(whole).join('|'));

describe('what people wrote', () => {
  test('names no work that is left', () => {
    expect(linesWith(files(WRITTEN), UNFINISHED)).toEqual([]);
  });

  test('a snapshot never stands alone', () => {
    const pinned = files(/^test\/.*\.test\.ts$/).filter((file) => /toMatch(Inline)?Snapshot/.test(textOf(file)));

    expect(
      pinned.filter((file) => !/\.to(Be|Equal|StrictEqual|Contain|Have|Throw|MatchObject)/.test(textOf(file))),
    ).toEqual([]);
  });
});

describe('every file', () => {
  test('knows no folder of the machine it was written on', () => {
    expect(linesWith(files(ALL), MACHINE)).toEqual([]);
  });

  test('would be found out if it did', () => {
    const folder = ['', 'ro' + 'ot', 'x'].join('/');

    expect(MACHINE.test(folder)).toBe(true);
    expect(UNFINISHED.test(`a ${'st' + 'ub'} of it`)).toBe(true);
  });
});

function words(...halves: string[]): RegExp {
  return new RegExp(`\\b(${halves.map(whole).join('|')})\\b`, 'i');
}

function whole(halves: string): string {
  return halves.replace('|', '');
}

/** The lines that hold it, as `path:line`. */
function linesWith(paths: readonly string[], unwanted: RegExp): string[] {
  return paths.flatMap((file) =>
    textOf(file)
      .split('\n')
      .flatMap((line, index) => (unwanted.test(line) ? [`${file}:${index + 1} ${line.trim().slice(0, 100)}`] : [])),
  );
}
