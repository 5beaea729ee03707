import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';

import { loadPlatforms } from '../../cli/load';
import { renderInfra } from '../../infra/render';
import { run } from './harness/command';
import { ROOT } from './harness/output';
import { Workspace } from './harness/workspace';

/** The last release there will be; 420 MB, so it is fetched where it is used and is no dependency. */
const CLI = 'cdktf-cli@0.21.0';

describe("cdktf's own CLI", () => {
  const workspace = new Workspace('cdktf-cli');

  beforeAll(async () => {
    mkdirSync(workspace.path('cli'));
    await run('npm', ['install', '--no-save', '--no-package-lock', '--prefix', workspace.path('cli'), CLI]);
  }, 300_000);

  afterAll(() => workspace.end());

  test('synthesizes what Slipway does, byte for byte', async () => {
    const output = workspace.path('out');
    const cdktf = workspace.path('cli', 'node_modules', 'cdktf-cli', 'bundle', 'bin', 'cdktf.js');
    await run('node', [cdktf, 'synth', '--output', output], {
      cwd: ROOT,
      env: { CHECKPOINT_DISABLE: '1', CI: '1', CDKTF_HOME: workspace.path('home') },
    });

    expect(contentsOf(output)).toEqual(renderInfra(loadPlatforms(ROOT)));
  }, 60_000);
});

function contentsOf(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    entries.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [
        path
          .slice(folder.length + 1)
          .split(sep)
          .join('/'),
        readFileSync(path, 'utf8'),
      ];
    }),
  );
}
