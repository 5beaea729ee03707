import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';

import { loadPlatforms } from '../../cli/load';
import { renderInfra } from '../../infra/render';

const ROOT = path.join(__dirname, '../..');

describe('the app that cdktf runs', () => {
  const outdir = fs.mkdtempSync(path.join(os.tmpdir(), 'infra-main-'));
  const { app } = JSON.parse(fs.readFileSync(path.join(ROOT, 'cdktf.json'), 'utf8')) as { app: string };

  afterAll(() => fs.rmSync(outdir, { recursive: true }));

  test('writes every environment as rendering does, into the folder that cdktf names', () => {
    const [program = '', ...args] = app.split(' ');
    execFileSync(program, args, { cwd: ROOT, env: { ...process.env, CDKTF_OUTDIR: outdir } });

    const rendered = renderInfra(loadPlatforms(ROOT));

    expect(Object.keys(rendered).length).toBeGreaterThan(1);
    for (const [file, text] of Object.entries(rendered)) {
      expect(fs.readFileSync(path.join(outdir, file), 'utf8')).toBe(text);
    }
  });
});
