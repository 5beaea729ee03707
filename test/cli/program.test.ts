import fs from 'node:fs';

import { useWorkspace, yamlEnvironment } from './harness/workspace';

const workspace = useWorkspace();

const STATE_BUCKET = 'state: { bucket: my-states, create: {} }\n';
const BAD = yamlEnvironment('a').replace('nodePool: l4', 'nodePool: l5').replace('replicas: 1', 'replicas: x');

describe('slipway synth', () => {
  test('writes every environment and says what to run next', async () => {
    workspace().write({ 'environments/dev.yaml': yamlEnvironment('gemma') });
    const { code, out, err } = await workspace().run('synth');

    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(Object.keys(workspace().files('dist'))).toContain('dist/dev/model-gemma.k8s.yaml');
    expect(Object.keys(workspace().files('cdktf.out'))).toEqual([
      'cdktf.out/manifest.json',
      'cdktf.out/stacks/dev/cdk.tf.json',
    ]);
    expect(out).toMatch(/^dev {2}environments\/dev\.yaml\n/);
    expect(out).toMatch(/gemma {3}google\/gemma-2-2b-it {3}1 × NVIDIA L4 a replica {3}1 replica {3}on l4/);
    expect(out).toMatch(/dist\/dev\/model-gemma\.k8s\.yaml +\d+ objects +added/);
    expect(out).toMatch(/cdktf\.out\/stacks\/dev\/cdk\.tf\.json +\d+ resources +added/);
    expect(out).toContain('terraform -chdir=cdktf.out/stacks/dev apply');
  });

  test('gives the same bytes again, and touches nothing', async () => {
    workspace().write({ 'environments/dev.yaml': yamlEnvironment('a', 'b') });
    await workspace().run('synth');
    const files = workspace().files();
    const times = workspace().times('.');
    const { out } = await workspace().run('synth');

    expect(workspace().files()).toEqual(files);
    expect(workspace().times('.')).toEqual(times);
    expect(out).not.toMatch(/\b(added|changed)$/m);
  });

  test('of one environment touches no other', async () => {
    workspace().write({ 'environments/a.yaml': yamlEnvironment('x'), 'environments/b.yaml': yamlEnvironment('x') });
    await workspace().run('synth', 'a');

    expect(Object.keys(workspace().files()).filter((path) => /\bb\b/.test(path))).toEqual(['environments/b.yaml']);
  });

  test('takes away what is left of environments that are no more', async () => {
    workspace().write({ 'environments/a.yaml': yamlEnvironment('x'), 'environments/b.yaml': yamlEnvironment('x') });
    await workspace().run('synth');
    workspace().write({ 'dist/b/kustomization.yaml': 'mine' });
    fs.rmSync(workspace().at('environments/b.yaml'));
    await workspace().run('synth', 'a');
    expect(Object.keys(workspace().files())).toContain('dist/b/model-x.k8s.yaml');
    const { out } = await workspace().run('synth');

    expect(Object.keys(workspace().files()).filter((path) => path.includes('/b/'))).toEqual([
      'dist/b/kustomization.yaml',
    ]);
    expect(out).toContain('dist/b/model-x.k8s.yaml');
    expect(out).toContain('Cloud resources that were made from them still stand');
  });

  test.each([[[]], [['a']]])('takes away a stack that is no more, and says what still stands: %j', async (names) => {
    workspace().write({ 'environments/a.yaml': `${yamlEnvironment('x')}${STATE_BUCKET}` });
    await workspace().run('synth');
    const stacks = (): string[] => Object.keys(workspace().files('cdktf.out/stacks'));
    expect(stacks()).toEqual(['cdktf.out/stacks/a.bootstrap/cdk.tf.json', 'cdktf.out/stacks/a/cdk.tf.json']);
    workspace().write({
      'cdktf.out/stacks/a.bootstrap/.terraform/modules.json': '{}',
      'environments/a.yaml': yamlEnvironment('x'),
    });
    const { out } = await workspace().run('synth', ...names);

    expect(stacks()).toEqual([
      'cdktf.out/stacks/a.bootstrap/.terraform/modules.json',
      'cdktf.out/stacks/a/cdk.tf.json',
    ]);
    expect(out).toContain('  cdktf.out/stacks/a.bootstrap/cdk.tf.json\nCloud resources that were made from them still');
  });

  test('of one environment leaves the stacks of others alone', async () => {
    workspace().write({
      'environments/a.yaml': yamlEnvironment('x'),
      'environments/b.yaml': `${yamlEnvironment('x')}${STATE_BUCKET}`,
    });
    await workspace().run('synth');
    const before = workspace().files();
    const { out } = await workspace().run('synth', 'a');

    expect(workspace().files()).toEqual(before);
    expect(out).not.toContain('Removed');
  });

  test('writes nothing where one environment is refused, and shows every problem of all', async () => {
    workspace().write({ 'environments/good.yaml': yamlEnvironment('x') });
    await workspace().run('synth');
    const before = workspace().files();
    workspace().write({
      'environments/good.yaml': yamlEnvironment('y'),
      'environments/bad.yaml': BAD,
      'environments/worse.yaml': ': :\n',
    });
    const { code, out, err } = await workspace().run('synth');

    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('environments/bad.yaml has 2 problems');
    expect(err).toContain('environments/worse.yaml has');
    expect({ ...workspace().files('dist'), ...workspace().files('cdktf.out') }).toEqual(
      Object.fromEntries(Object.entries(before).filter(([path]) => !path.startsWith('environments/'))),
    );
  });

  test('refuses a folder that is not its own', async () => {
    workspace().write({ 'environments/dev.yaml': yamlEnvironment('x'), 'dist/dev/notes.txt': 'mine' });
    const { code, err } = await workspace().run('synth');

    expect(code).toBe(1);
    expect(err).toMatch(/^error: dist\/dev holds files of which Slipway wrote none \(notes\.txt\)/);
    expect(Object.keys(workspace().files())).toEqual(['dist/dev/notes.txt', 'environments/dev.yaml']);
  });

  test('prints the same for programs', async () => {
    workspace().write({ 'environments/dev.yaml': yamlEnvironment('gemma') });
    const { out } = await workspace().run('synth', '--json');
    const result = JSON.parse(out) as { environments: { files: { path: string; holds: { count: number } }[] }[] };

    expect(result).toMatchObject({
      environments: [
        {
          name: 'dev',
          file: 'environments/dev.yaml',
          models: [
            { name: 'gemma', accelerators: { resource: 'nvidia.com/gpu', count: 1 }, replicas: { min: 1, max: 1 } },
          ],
          gateway: { external: false },
        },
      ],
      removed: [],
    });
    for (const { path, holds } of result.environments[0]?.files ?? []) {
      if (path.startsWith('dist/')) expect(holds.count).toBe(workspace().read(path).split('\n---\n').length);
    }
  });

  test('is silent where it is asked to be', async () => {
    workspace().write({ 'environments/dev.yaml': yamlEnvironment('gemma') });

    expect(await workspace().run('synth', '--quiet')).toEqual({ code: 0, out: '', err: '' });
  });
});

describe('slipway synth --diff', () => {
  test('sees a stack that is new or gone', async () => {
    workspace().write({ 'environments/a.yaml': yamlEnvironment('x') });
    await workspace().run('synth');
    workspace().write({ 'environments/a.yaml': `${yamlEnvironment('x')}${STATE_BUCKET}` });
    const added = await workspace().run('synth', '--diff');
    await workspace().run('synth');
    workspace().write({ 'environments/a.yaml': yamlEnvironment('x') });
    const removed = await workspace().run('synth', '--diff', 'a');

    expect(added.code).toBe(2);
    expect(added.out).toMatch(/^added +cdktf\.out\/stacks\/a\.bootstrap\/cdk\.tf\.json$/m);
    expect(removed.code).toBe(2);
    expect(removed.out).toMatch(/^removed +cdktf\.out\/stacks\/a\.bootstrap\/cdk\.tf\.json$/m);
  });

  test('ends with 2 and touches nothing where something would change', async () => {
    workspace().write({ 'environments/dev.yaml': yamlEnvironment('a', 'b') });
    await workspace().run('synth');
    workspace().write({ 'environments/dev.yaml': yamlEnvironment('a', 'c') });
    const before = workspace().files();
    const { code, out } = await workspace().run('synth', '--diff');

    expect(code).toBe(2);
    expect(out).toMatch(/^removed +dist\/dev\/model-b\.k8s\.yaml$/m);
    expect(out).toMatch(/^added +dist\/dev\/model-c\.k8s\.yaml$/m);
    expect(out).not.toContain('model-a');
    expect(workspace().files()).toEqual(before);
  });

  test('ends with 0 where nothing would, in a clone as well, which has no Terraform JSON', async () => {
    workspace().write({ 'environments/dev.yaml': yamlEnvironment('a') });
    await workspace().run('synth');
    expect(await workspace().run('synth', '--diff')).toMatchObject({ code: 0, out: 'no difference\n' });
    fs.rmSync(workspace().at('cdktf.out'), { recursive: true });

    expect(await workspace().run('synth', '--diff')).toMatchObject({ code: 0, out: 'no difference\n' });
    expect(fs.existsSync(workspace().at('cdktf.out'))).toBe(false);
  });

  test('tells programs what', async () => {
    workspace().write({ 'environments/dev.yaml': yamlEnvironment('a') });
    const { code, out } = await workspace().run('synth', '--diff', '--json');

    expect(code).toBe(2);
    expect(JSON.parse(out)).toMatchObject({
      differences: [{ path: 'dist/dev/0-namespaces.k8s.yaml', change: 'added' }, {}, {}, {}],
    });
  });
});
