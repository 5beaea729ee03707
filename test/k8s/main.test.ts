import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { renderManifests } from '../../k8s';
import { quickstartPlatform } from '../fixtures/platform';

const ROOT = join(__dirname, '..', '..');
const CDK8S = join(dirname(require.resolve('cdk8s-cli/package.json')), 'bin', 'cdk8s');

describe('cdk8s synth, through its own command', () => {
  let out: string;
  beforeAll(() => {
    out = mkdtempSync(join(tmpdir(), 'dist-'));
    const args = [CDK8S, '--check-upgrade=false', 'synth', '--output', out];
    execFileSync(process.execPath, args, { cwd: ROOT, stdio: 'pipe' });
  }, 60_000);
  afterAll(() => rmSync(out, { recursive: true, force: true }));

  test('writes the same bytes as renderManifests', () => {
    const folder = join(out, 'quickstart');
    const written = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file): [string, string] => [relative(folder, file), readFileSync(file, 'utf8')]);
    expect(new Map(written.sort())).toEqual(renderManifests(quickstartPlatform()));
  });

  test('writes a folder for each environment', () => {
    const environments = readdirSync(join(ROOT, 'environments')).map((file) => file.replace(/\.(ts|ya?ml)$/, ''));
    expect(readdirSync(out).sort()).toEqual(environments.sort());
  });
});
