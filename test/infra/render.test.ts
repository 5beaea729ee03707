import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';

import { App } from '../../infra/engine';
import { renderInfra, renderStacks } from '../../infra/render';
import { addStacks } from '../../infra/stacks';
import { platformWith, quickstartPlatform } from '../fixtures/platform';

const PLATFORMS = [quickstartPlatform(), platformWith()];

describe('rendering', () => {
  test('gives what the engine itself writes, byte for byte', () => {
    const outdir = fs.mkdtempSync(path.join(os.tmpdir(), 'infra-'));
    const app = new App({ outdir });
    for (const platform of PLATFORMS) addStacks(app, platform);
    app.synth();
    const written = Object.fromEntries(filesIn(outdir).map((file) => [file, read(path.join(outdir, file))]));
    fs.rmSync(outdir, { recursive: true });

    expect(renderInfra(PLATFORMS)).toEqual(written);
  });

  test('gives one file an environment, and the list of them', () => {
    expect(Object.keys(renderInfra(PLATFORMS)).sort()).toEqual([
      'manifest.json',
      'stacks/quickstart/cdk.tf.json',
      'stacks/test/cdk.tf.json',
    ]);
  });

  test('gives the same bytes twice, and from another folder', () => {
    const first = renderInfra(PLATFORMS);
    const before = process.cwd();
    process.chdir(os.tmpdir());
    try {
      expect(renderInfra(PLATFORMS)).toEqual(first);
    } finally {
      process.chdir(before);
    }
  });

  test('writes no path of the machine that it ran on', () => {
    for (const text of Object.values(renderInfra(PLATFORMS))) {
      expect(text).not.toContain(process.cwd());
      expect(text).not.toContain(os.homedir() + path.sep);
    }
  });

  test('gives an environment the same file alone and beside others', () => {
    const [first] = PLATFORMS;
    if (first === undefined) throw new Error('there is a platform to render');

    expect(renderInfra(PLATFORMS)).toMatchObject(renderStacks(first));
  });
});

function filesIn(folder: string): string[] {
  return fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => fs.statSync(path.join(folder, file)).isFile())
    .map((file) => file.split(path.sep).join('/'));
}

function read(file: string): string {
  return fs.readFileSync(file, 'utf8');
}
