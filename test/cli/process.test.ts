import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { join } from 'node:path';

import { REPOSITORY, useWorkspace, yamlEnvironment } from './harness/workspace';

const workspace = useWorkspace();

/** Runs the command as `npm run` does, in a process of its own. */
function slipway(env: NodeJS.ProcessEnv, ...args: string[]): SpawnSyncReturns<string> {
  const { NO_COLOR: _, FORCE_COLOR: __, CI: ___, ...rest } = process.env;
  return spawnSync(process.execPath, [join(REPOSITORY, 'cli/slipway.cjs'), '--root', workspace().root, ...args], {
    encoding: 'utf8',
    env: { ...rest, ...env },
  });
}

describe('the process', () => {
  test('ends with 0 where all is good, with 2 on a difference, with 1 on a mistake that shows no stack', () => {
    workspace().write({ 'environments/dev.yaml': yamlEnvironment('a') });
    const bad = ['synth', 'dve'];

    expect(slipway({}, 'synth', '--quiet')).toMatchObject({ status: 0, stdout: '', stderr: '' });
    workspace().write({ 'environments/dev.yaml': yamlEnvironment('b') });
    expect(slipway({}, 'synth', '--diff').status).toBe(2);
    expect(slipway({}, ...bad)).toMatchObject({ status: 1, stdout: '' });
    expect(slipway({}, ...bad).stderr).not.toMatch(/^ +at /m);
  });

  test('shows where TypeScript went wrong as it was written, not as it was compiled', () => {
    workspace().write({
      'environments/dev.ts':
        'interface Limits {\n  readonly max: number;\n}\n\nconst limits: Limits = { max: 1 };\nthrow new Error(`at ${limits.max}`);\n',
      'environments/syntax.ts': '\n\nexport default {\n  project: ,\n};\n',
    });
    const { status, stderr } = slipway({}, 'check');

    expect(status).toBe(1);
    expect(stderr).toMatch(/environments\/dev\.ts:6:\d+\n {9}throws Error: at 1\n/);
    expect(stderr).toMatch(/environments\/syntax\.ts:4:\d+\n {9}is not TypeScript: /);
    expect(stderr).not.toMatch(/^ +at /m);
  });

  test('ends quietly when its reader has seen enough', () => {
    workspace().write({ 'environments/dev.yaml': yamlEnvironment('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h') });
    const program = join(REPOSITORY, 'cli/slipway.cjs');
    const command = `'${process.execPath}' '${program}' --root '${workspace().root}' explain dev --json | head -n 1`;
    const { stdout, stderr } = spawnSync('sh', ['-c', command], { encoding: 'utf8' });

    expect({ stdout, stderr }).toEqual({ stdout: '{\n', stderr: '' });
  });

  test.each([
    [{}, false],
    [{ FORCE_COLOR: '1' }, true],
    [{ FORCE_COLOR: '1', NO_COLOR: '1' }, false],
  ])('colours as the environment asks: %j', (env, colored) => {
    workspace().write({ 'environments/dev.yaml': 'project: 1\n' });

    expect(slipway(env, 'check').stderr.includes('\u001b[')).toBe(colored);
  });
});
