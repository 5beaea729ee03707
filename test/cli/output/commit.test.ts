import fs from 'node:fs';

import { header } from '../../../k8s/gateway/header';
import { commit } from '../../../cli/output/commit';
import { MANIFESTS, STACKS } from '../../../cli/output/place';
import { planAbandoned, planFolder, type Wanted } from '../../../cli/output/plan';
import { useWorkspace } from '../harness/workspace';

const workspace = useWorkspace();

function manifests(environment: string, ...bodies: readonly string[]): Wanted {
  const files = bodies.map((body, index) => [`${index}.k8s.yaml`, `${header(environment)}\n${body}\n`] as const);
  return { place: MANIFESTS, folder: environment, files: new Map(files) };
}

function stack(environment: string, resource: object = {}): Wanted {
  const text = JSON.stringify({ '//': { metadata: { stackName: environment } }, resource });
  return { place: STACKS, folder: environment, files: new Map([['cdk.tf.json', text]]) };
}

function write(...wanted: readonly Wanted[]): void {
  commit(workspace().root, () => wanted.map((folder) => planFolder(workspace().root, folder)));
}

function sweep(...environments: readonly string[]): void {
  commit(workspace().root, () =>
    [MANIFESTS, STACKS].flatMap((place) =>
      planAbandoned(workspace().root, place, (folder) => !environments.includes(folder)),
    ),
  );
}

describe('writing', () => {
  test('makes the folders and leaves nothing beside them', () => {
    write(manifests('dev', 'a', 'b'), stack('dev'));

    expect(Object.keys(workspace().files())).toEqual([
      'cdktf.out/stacks/dev/cdk.tf.json',
      'dist/dev/0.k8s.yaml',
      'dist/dev/1.k8s.yaml',
    ]);
  });

  test('touches only what is other than before', () => {
    write(manifests('dev', 'a', 'b'), stack('dev'));
    for (const path of Object.keys(workspace().files())) fs.utimesSync(workspace().at(path), 1000, 1000);
    write(manifests('dev', 'a', 'c'), stack('dev'));

    const times = workspace().times('.');
    expect(times['dist/dev/0.k8s.yaml']).toBe(1_000_000);
    expect(times['cdktf.out/stacks/dev/cdk.tf.json']).toBe(1_000_000);
    expect(times['dist/dev/1.k8s.yaml']).toBeGreaterThan(1_000_000);
    expect(workspace().read('dist/dev/1.k8s.yaml')).toBe(`${header('dev')}\nc\n`);
  });

  test("takes away what is no more wanted, and nothing of the user's", () => {
    write(manifests('dev', 'a', 'b'));
    workspace().write({
      'dist/dev/kustomization.yaml': 'mine',
      'dist/dev/own/b.yaml': 'mine',
      'dist/README.md': 'mine',
    });
    fs.mkdirSync(workspace().at('dist/dev/empty'));
    fs.symlinkSync('../README.md', workspace().at('dist/dev/link'));
    write(manifests('dev', 'c'));

    expect(workspace().files('dist')).toEqual({
      'dist/README.md': 'mine',
      'dist/dev/0.k8s.yaml': `${header('dev')}\nc\n`,
      'dist/dev/kustomization.yaml': 'mine',
      'dist/dev/link': 'mine',
      'dist/dev/own/b.yaml': 'mine',
    });
    expect(fs.existsSync(workspace().at('dist/dev/empty'))).toBe(true);
    expect(fs.readlinkSync(workspace().at('dist/dev/link'))).toBe('../README.md');
  });

  test('replaces files that are read-only', () => {
    write(manifests('dev', 'a'), stack('dev'));
    for (const path of Object.keys(workspace().files())) fs.chmodSync(workspace().at(path), 0o444);
    write(manifests('dev', 'b'), stack('dev', { a: {} }));

    expect(workspace().read('dist/dev/0.k8s.yaml')).toContain('b\n');
    expect(workspace().read('cdktf.out/stacks/dev/cdk.tf.json')).toContain('{"a":{}}');
  });

  test.each([1, 2, 3, 4, 5, 6, 7])('leaves everything as it was where exchange %i fails', (failing) => {
    write(manifests('dev', 'a'), manifests('test', 'a'), manifests('gone', 'a'), stack('dev'));
    const before = workspace().files();
    const { renameSync } = fs;
    let calls = 0;
    const rename = jest.spyOn(fs, 'renameSync').mockImplementation((from, to) => {
      calls += 1;
      if (calls === failing) throw Object.assign(new Error('ENOSPC: no space left'), { code: 'ENOSPC' });
      renameSync(from, to);
    });

    const next = [manifests('dev', 'b'), manifests('test', 'b'), manifests('new', 'b'), stack('dev', { a: {} })];
    const writing = (): void => {
      commit(workspace().root, () => [
        ...next.map((wanted) => planFolder(workspace().root, wanted)),
        ...planAbandoned(workspace().root, MANIFESTS, (folder) => folder === 'gone'),
      ]);
    };

    expect(writing).toThrow('nothing was written: ENOSPC: no space left');
    expect(workspace().files()).toEqual(before);
    rename.mockRestore();
    writing();
    expect(workspace().files()).not.toEqual(before);
  });

  test('says so where the file system refuses', () => {
    workspace().write({ dist: 'a file' });

    expect(() => write(manifests('dev', 'a'))).toThrow(/^nothing was written: E(NOTDIR|EXIST)/);
    expect(Object.keys(workspace().files())).toEqual(['dist']);
  });
});

describe('an environment that is no more', () => {
  test('goes away, and its folders with it', () => {
    write(manifests('dev', 'a'), stack('dev'), manifests('gone', 'a'), stack('gone'));
    sweep('dev');

    expect(Object.keys(workspace().files())).toEqual(['cdktf.out/stacks/dev/cdk.tf.json', 'dist/dev/0.k8s.yaml']);
    expect(fs.existsSync(workspace().at('dist/gone'))).toBe(false);
    expect(fs.existsSync(workspace().at('cdktf.out/stacks/gone'))).toBe(false);
  });

  test("leaves Terraform's state and the user's files where they are", () => {
    write(manifests('gone', 'a'), stack('gone'));
    workspace().write({ 'cdktf.out/stacks/gone/terraform.gone.tfstate': 'state', 'dist/gone/notes.txt': 'mine' });
    sweep();

    expect(workspace().files()).toEqual({
      'cdktf.out/stacks/gone/terraform.gone.tfstate': 'state',
      'dist/gone/notes.txt': 'mine',
    });
  });
});
