import { mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

import { run } from './harness/command';
import { ROOT } from './harness/output';
import { Workspace } from './harness/workspace';

/** The fork's newest release, under the archived engine's name. */
const FORK = 'cdktf@npm:cdktn@0.24.0';

/** What `infra/main.ts` needs of the clone beside its packages. */
const SOURCES = ['cli', 'environments', 'infra', 'platform', 'swc.config.cjs', 'package.json'];

describe('the cdktn fork in the place of cdktf', () => {
  const workspace = new Workspace('cdktn');
  const forked = workspace.path('forked');
  let original: Record<string, unknown>;
  let other: Record<string, unknown>;

  beforeAll(async () => {
    mkdirSync(join(forked, 'node_modules'), { recursive: true });
    await run('npm', ['install', '--no-save', '--no-package-lock', '--legacy-peer-deps', '--prefix', forked, FORK]);
    linkMissing(join(ROOT, 'node_modules'), join(forked, 'node_modules'));
    for (const source of SOURCES) symlinkSync(join(ROOT, source), join(forked, source));
    original = await synthesize(ROOT, workspace.path('original-out'));
    other = await synthesize(forked, workspace.path('forked-out'));
  }, 120_000);

  afterAll(() => workspace.end());

  test('is what ran', () => {
    expect(versionsIn(original)).toEqual(new Set(['0.21.0']));
    expect(versionsIn(other)).toEqual(new Set(['0.24.0']));
  });

  test('gives the same Terraform JSON, metadata aside', () => {
    expect(Object.keys(original).length).toBeGreaterThan(0);
    expect(withoutMetadata(other)).toEqual(withoutMetadata(original));
  });
});

/** Links every package that is not there yet; packages in a scope one by one. */
function linkMissing(from: string, to: string): void {
  const there = new Set(readdirSync(to));
  for (const name of readdirSync(from)) {
    if (!there.has(name) && !name.startsWith('.')) symlinkSync(join(from, name), join(to, name));
  }
}

/** Runs a folder's app and reads what it wrote, by stack. Links count as folders, so that each app finds its own engine. */
async function synthesize(folder: string, outdir: string): Promise<Record<string, unknown>> {
  const args = ['--preserve-symlinks', '--preserve-symlinks-main', '-r', join(folder, 'cli/loader.cjs')];
  await run('node', [...args, join(folder, 'infra/main.ts')], { cwd: folder, env: { CDKTF_OUTDIR: outdir } });
  const files = readdirSync(outdir, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.tf.json'));
  return Object.fromEntries(
    files.map((file) => [basename(dirname(file)), JSON.parse(readFileSync(join(outdir, file), 'utf8'))]),
  );
}

function versionsIn(stacks: Record<string, unknown>): Set<unknown> {
  type Stack = { readonly '//': { readonly metadata: { readonly version: string } } };
  return new Set((Object.values(stacks) as Stack[]).map((stack) => stack['//'].metadata.version));
}

/** The engine's notes to itself stand under `//`, in the file and in each resource. */
function withoutMetadata(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutMetadata);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([key]) => key !== '//');
  return Object.fromEntries(kept.map(([key, field]) => [key, withoutMetadata(field)]));
}
