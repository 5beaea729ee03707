import { existsSync } from 'node:fs';

import { recover } from '../../../cli/output/replacement';
import { useWorkspace } from '../harness/workspace';

const workspace = useWorkspace();

/** What a process that is killed may leave behind, and what then has to be there. */
const INTERRUPTIONS: readonly [string, Record<string, string>, Record<string, string>][] = [
  [
    'while the successor was made ready',
    { 'dev/a': 'old', 'dev/b': 'old', '.dev.slipway-next/a': 'new' },
    { 'dev/a': 'old', 'dev/b': 'old' },
  ],
  ['while the first of its kind was made ready', { '.dev.slipway-next/a': 'new' }, {}],
  ['between the two renames', { '.dev.slipway-next/a': 'new', '.dev.slipway-previous/a': 'old' }, { 'dev/a': 'new' }],
  ['before what was there was cleared away', { 'dev/a': 'new', '.dev.slipway-previous/a': 'old' }, { 'dev/a': 'new' }],
  ['while a folder without successor was cleared away', { '.dev.slipway-previous/a': 'old' }, {}],
  [
    'while a file was exchanged',
    { dev: 'old', '.dev.slipway-next': 'new', '.dev.slipway-previous': 'old' },
    { dev: 'old' },
  ],
];

describe('a process that was killed', () => {
  test.each(INTERRUPTIONS)('%s leaves nothing by halves', (_, before, after) => {
    workspace().write(before);
    recover(workspace().root);

    expect(workspace().files()).toEqual(after);
  });

  test('never costs a file that only looks like one of ours', () => {
    const files = { '.gitkeep': '', '.dev.next/a': 'mine', 'dev/a': 'mine' };
    workspace().write(files);
    recover(workspace().root);

    expect(workspace().files()).toEqual(files);
  });

  test('is of no interest where there is no folder', () => {
    recover(workspace().at('nowhere'));

    expect(existsSync(workspace().at('nowhere'))).toBe(false);
  });
});
