import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { commit } from '../../../cli/output/commit';
import { REPOSITORY, useWorkspace } from '../harness/workspace';

const workspace = useWorkspace();

/** A process that writes so many syntheses, one after the other. */
function startWriter(rounds: number): ChildProcess {
  const loader = join(REPOSITORY, 'cli/loader.cjs');
  const program = join(REPOSITORY, 'test/cli/harness/writer.ts');
  return spawn(process.execPath, ['-r', loader, program, workspace().root, String(rounds)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

/** The rounds of which files are in the folder; one where all are of the same. */
function rounds(): string[] {
  return [...new Set(Object.values(workspace().files('dist/dev')).map((text) => text.split('\n')[1] ?? ''))];
}

describe('a synthesis that is killed', () => {
  test.each([2, 9, 16])('after %i ms of writing leaves the folder of one synthesis, whole', async (delayMs) => {
    const writer = startWriter(Infinity);
    await once(writer.stdout ?? writer, 'data');
    await new Promise((resolve) => setTimeout(resolve, delayMs));
    const ended = once(writer, 'exit');
    writer.kill('SIGKILL');
    await ended;

    // The folder is there, or moved aside for the next run; it is never a mixture.
    if (existsSync(workspace().at('dist/dev'))) expect(rounds()).toHaveLength(1);
    commit(workspace().root, () => []);
    expect(rounds()).toHaveLength(1);
    expect(Object.keys(workspace().files())).toHaveLength(40);
  });
});

describe('two syntheses at a time', () => {
  test('write one after the other', async () => {
    const ended = await Promise.all([startWriter(5), startWriter(5)].map((writer) => once(writer, 'exit')));

    expect(ended).toEqual([
      [0, null],
      [0, null],
    ]);
    expect(rounds()).toEqual([expect.stringMatching(/^round: \d+ 4$/)]);
    expect(Object.keys(workspace().files())).toHaveLength(40);
  });
});
