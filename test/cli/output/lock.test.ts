import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

import { withLock } from '../../../cli/output/lock';
import { useWorkspace } from '../harness/workspace';

const workspace = useWorkspace();

describe('the lock', () => {
  test('is there while something is done, with the id of the process, and gone afterwards', () => {
    const path = workspace().at('cdktf.out/lock');

    expect(withLock(path, () => workspace().read('cdktf.out/lock'))).toBe(String(process.pid));
    expect(existsSync(path)).toBe(false);
  });

  test('is given back by what fails', () => {
    const path = workspace().at('lock');

    expect(() =>
      withLock(path, () => {
        throw new Error('in the middle');
      }),
    ).toThrow('in the middle');
    expect(existsSync(path)).toBe(false);
  });

  test('of a process that is no more counts for nothing', () => {
    const { pid } = spawnSync(process.execPath, ['--version']);
    workspace().write({ lock: String(pid) });

    expect(withLock(workspace().at('lock'), () => 'done')).toBe('done');
  });

  test('that names no process counts for nothing', () => {
    workspace().write({ lock: '' });

    expect(withLock(workspace().at('lock'), () => 'done')).toBe('done');
  });
});
