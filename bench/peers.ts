import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Candidate } from './measure';

/** What the peers' templates run an app with, and the CLI that is too heavy for a dependency. */
const TOOLS = ['ts-node@10.9.2', 'cdktf-cli@0.21.0'];

/** All that a synthesis reads. */
const SOURCES = [
  'cdktf.json',
  'cli',
  'environments',
  'imports',
  'infra',
  'k8s',
  'package.json',
  'platform',
  'swc.config.cjs',
  'tsconfig.json',
];

/** The same environments by `npm run synth`, and by the peers' own CLIs as their templates set them up. */
export interface Peers {
  readonly candidates: readonly Candidate[];
  readonly remove: () => void;
}

/** Names of the candidates, as they are printed. */
export const SYNTH = 'npm run synth';
export const FIRST_SYNTH = 'npm run synth, nothing compiled before';
export const CLIS = 'cdk8s synth, cdktf synth';
const FAST_CLIS = 'cdk8s synth, cdktf synth, types unchecked';

/**
 * Makes a copy of the repository in which cdk8s.yaml and cdktf.json can run ts-node. What the peers need beside the
 * project's own packages comes from the npm registry the first time, and is kept.
 */
export function preparePeers(repository: string): Peers {
  const tools = installTools(repository);
  const copy = mkdtempSync(join(tmpdir(), 'slipway-bench-'));
  for (const source of SOURCES) cpSync(join(repository, source), join(copy, source), { recursive: true });
  linkPackages(join(repository, 'node_modules'), join(copy, 'node_modules'));
  const synth: Candidate = {
    name: SYNTH,
    steps: [['npm', 'run', '--silent', 'synth']],
    cwd: copy,
    before: clear(copy),
  };
  return {
    candidates: [
      synth,
      { ...synth, name: FIRST_SYNTH, before: clear(copy, 'node_modules/.cache') },
      peers(CLIS, copy, tools, 'ts-node'),
      peers(FAST_CLIS, copy, tools, 'ts-node --transpile-only'),
    ],
    remove: clear(copy, '.'),
  };
}

/** Takes output away, so that no run finds that of another, and whatever else is named. */
function clear(copy: string, ...others: readonly string[]): () => void {
  return () => {
    for (const path of ['dist', 'cdktf.out', ...others]) rmSync(join(copy, path), { recursive: true, force: true });
  };
}

function peers(name: string, copy: string, tools: string, tsNode: string): Candidate {
  const app = (entry: string): string => `${join(tools, '.bin', tsNode)} ${entry}`;
  const cdk8s = ['synth', '--app', app('k8s/main.ts'), '--output', 'dist'];
  return {
    name,
    steps: [
      [join(copy, 'node_modules/.bin/cdk8s'), ...cdk8s],
      [join(tools, '.bin/cdktf'), 'synth', '--app', app('infra/main.ts')],
    ],
    cwd: copy,
    env: { CHECKPOINT_DISABLE: '1', CI: '1', DISABLE_VERSION_CHECK: '1', CDK8S_DISABLE_UPGRADE_CHECK: '1' },
    before: clear(copy),
  };
}

function installTools(repository: string): string {
  const folder = join(repository, 'node_modules/.cache/slipway-bench');
  const wanted = TOOLS.join(' ');
  const stamp = join(folder, 'installed');
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
    mkdirSync(folder, { recursive: true });
    const install = ['install', '--no-save', '--no-package-lock', '--no-audit', '--no-fund', '--prefix', folder];
    const { status } = spawnSync('npm', [...install, ...TOOLS], { stdio: 'inherit' });
    if (status !== 0) throw new Error(`npm could not install ${wanted}`);
    writeFileSync(stamp, wanted);
  }
  return join(folder, 'node_modules');
}

/** The project's packages under another root, without what is cached among them. */
function linkPackages(from: string, to: string): void {
  mkdirSync(to);
  for (const name of readdirSync(from)) if (name !== '.cache') symlinkSync(join(from, name), join(to, name));
}
