import { symlinkSync } from 'node:fs';

import { header } from '../../../k8s/gateway/header';
import { MANIFESTS, STACKS } from '../../../cli/output/place';
import { planAbandoned, planFolder, type Wanted } from '../../../cli/output/plan';
import { useWorkspace } from '../harness/workspace';

const workspace = useWorkspace();

const OURS = `${header('dev')}\n`;

function manifests(files: Readonly<Record<string, string>>): Wanted {
  return { place: MANIFESTS, folder: 'dev', files: new Map(Object.entries(files)) };
}

function stack(environment: string): string {
  return JSON.stringify({ '//': { metadata: { stackName: environment } }, resource: {} });
}

function wantedStack(text = stack('dev')): Wanted {
  return { place: STACKS, folder: 'dev', files: new Map([['cdk.tf.json', text]]) };
}

describe('the plan of an environment', () => {
  test('tells what is new, other, the same and no more wanted', () => {
    workspace().write({
      'dist/dev/same.k8s.yaml': `${OURS}a: 1\n`,
      'dist/dev/other.k8s.yaml': `${OURS}a: 1\n`,
      'dist/dev/argocd/old.k8s.yaml': OURS,
    });
    const { changes, foreign } = planFolder(
      workspace().root,
      manifests({ 'same.k8s.yaml': `${OURS}a: 1\n`, 'other.k8s.yaml': `${OURS}a: 2\n`, 'new.k8s.yaml': OURS }),
    );

    expect(Object.fromEntries(changes)).toEqual({
      'same.k8s.yaml': 'unchanged',
      'other.k8s.yaml': 'changed',
      'new.k8s.yaml': 'added',
      'argocd/old.k8s.yaml': 'removed',
    });
    expect(foreign).toEqual([]);
  });

  test("carries the user's own files over, whatever they are", () => {
    workspace().write({
      'dist/dev/a.k8s.yaml': OURS,
      'dist/dev/kustomization.yaml': 'resources: []\n',
      'dist/dev/patches/own.k8s.yaml': 'kind: Own\n',
    });
    symlinkSync('a.k8s.yaml', workspace().at('dist/dev/link.k8s.yaml'));
    const { changes, foreign } = planFolder(workspace().root, manifests({ 'a.k8s.yaml': OURS }));

    expect([...foreign].sort()).toEqual(['kustomization.yaml', 'link.k8s.yaml', 'patches/own.k8s.yaml']);
    expect([...changes.keys()]).toEqual(['a.k8s.yaml']);
  });

  test.each([
    [
      'a folder with nothing of ours',
      { 'dist/dev/notes.txt': 'mine' },
      /^dist\/dev holds files of which Slipway wrote none \(notes\.txt\)/,
    ],
    ['many of them', { 'dist/dev/a': '', 'dist/dev/b': '', 'dist/dev/c': '', 'dist/dev/d': '' }, /\(a, b, c, …\)/],
    [
      'a file of the same name',
      { 'dist/dev/z.k8s.yaml': OURS, 'dist/dev/a.k8s.yaml': 'kind: Mine\n' },
      /^dist\/dev\/a\.k8s\.yaml was not written by Slipway and would be overwritten/,
    ],
    ["another environment's file", { 'dist/dev/a.k8s.yaml': `${header('other')}\n` }, /was not written by Slipway/],
    ['a file where a folder is wanted', { 'dist/dev/z.k8s.yaml': OURS, 'dist/dev/sub': '' }, /^dist\/dev\/sub was not/],
    ['a file in place of the folder', { 'dist/dev': '' }, /^dist\/dev is a file where a folder is to be written/],
  ])('refuses %s', (_, files, message) => {
    workspace().write(files);

    expect(() => planFolder(workspace().root, manifests({ 'a.k8s.yaml': OURS, 'sub/b.k8s.yaml': OURS }))).toThrow(
      message,
    );
  });

  test('refuses to write through a symbolic link', () => {
    workspace().write({ 'elsewhere/a': '', 'dist/other/a.k8s.yaml': '' });
    symlinkSync(workspace().at('elsewhere'), workspace().at('dist/dev'));

    expect(() => planFolder(workspace().root, manifests({ 'a.k8s.yaml': OURS }))).toThrow(
      'dist/dev is a symbolic link where a folder is to be written; move it away',
    );
  });
});

describe('the plan of a stack', () => {
  test("leaves Terraform's files alone", () => {
    workspace().write({
      'cdktf.out/stacks/dev/cdk.tf.json': stack('dev'),
      'cdktf.out/stacks/dev/terraform.dev.tfstate': '{}',
      'cdktf.out/stacks/dev/.terraform/providers/google': 'binary',
    });
    const { changes, foreign } = planFolder(workspace().root, wantedStack('{}'));

    expect(Object.fromEntries(changes)).toEqual({ 'cdk.tf.json': 'changed' });
    expect(foreign).toEqual([]);
  });

  test.each(['not json', '[]', 'null', '{}', stack('other')])('refuses a stack that is not ours: %s', (text) => {
    workspace().write({ 'cdktf.out/stacks/dev/cdk.tf.json': text });

    expect(() => planFolder(workspace().root, wantedStack())).toThrow(/cdk\.tf\.json was not written by Slipway/);
  });
});

test('refuses a folder in place of a stack', () => {
  workspace().write({ 'cdktf.out/stacks/dev/cdk.tf.json/a': '' });

  expect(() => planFolder(workspace().root, wantedStack())).toThrow(/cdk\.tf\.json was not written by Slipway/);
});

describe('what environments leave behind', () => {
  test('is what carries our mark under a name that no environment has', () => {
    workspace().write({
      'dist/dev/a.k8s.yaml': OURS,
      'dist/gone/a.k8s.yaml': `${header('gone')}\n`,
      'dist/gone/kustomization.yaml': '',
      'dist/copied/a.k8s.yaml': `${header('gone')}\n`,
      'dist/own/a.k8s.yaml': 'kind: Own\n',
      'dist/README.md': '',
    });
    const plans = planAbandoned(workspace().root, MANIFESTS, (folder) => folder !== 'dev');

    expect(plans.map(({ folder, foreign }) => ({ folder, foreign }))).toEqual([
      { folder: 'gone', foreign: ['kustomization.yaml'] },
    ]);
    expect(plans.map(({ changes }) => Object.fromEntries(changes))).toEqual([{ 'a.k8s.yaml': 'removed' }]);
  });

  test('is nothing where nothing was ever written', () => {
    expect(planAbandoned(workspace().root, STACKS, () => true)).toEqual([]);
  });
});
