import fs from 'node:fs';

import { useWorkspace } from './harness/workspace';

const workspace = useWorkspace();

const MODEL = `apiVersion: inference.networking.x-k8s.io/v1alpha2
kind: InferenceModel
metadata: { name: chat }
spec: { modelName: chat, criticality: Critical, poolRef: { name: pool } }
`;
const SERVICE = 'apiVersion: v1\nkind: Service\nmetadata:   { name: a }\n';
const INPUT = {
  'in/deep/model.yaml': MODEL,
  'in/service.yml': SERVICE,
  'in/notes.txt': 'InferenceModel, in words',
  'in/.git/config': 'kind: InferenceModel',
};

function migrate(...args: string[]) {
  const [folder = '', ...rest] = args.map((arg) => (/^(in|out)/.test(arg) ? workspace().at(arg) : arg));
  return workspace().run('migrate', folder, ...rest);
}

describe('slipway migrate', () => {
  test('writes every file to the other folder, and leaves the first alone', async () => {
    workspace().write(INPUT);
    const { code, out, err } = await migrate('in', '--out', 'out');

    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(Object.keys(workspace().files('out'))).toEqual(['out/deep/model.yaml', 'out/notes.txt', 'out/service.yml']);
    expect(workspace().read('out/deep/model.yaml')).toContain(
      'apiVersion: llm-d.ai/v1alpha2\nkind: InferenceObjective\n',
    );
    expect(workspace().read('out/service.yml')).toBe(SERVICE);
    expect(workspace().files('in')).toEqual(INPUT);
    expect(out).toMatch(/^deep\/model\.yaml\n {2}InferenceModel chat\n {4}changed {2}/);
    expect(out).toContain('decide   spec.priority');
    expect(out).toContain('1 file converted, 2 files as before, 1 thing to decide');
    expect(out).toMatch(
      /needs the definition of InferenceObjective: kubectl apply --server-side --filename=https:.*llm-d/,
    );
  });

  test('writes for the other generation where it is asked to', async () => {
    workspace().write(INPUT);
    await migrate('in', '--out', 'out', '--to', 'gie');

    expect(workspace().read('out/deep/model.yaml')).toContain('apiVersion: inference.networking.x-k8s.io/v1alpha2\n');
  });

  test('gives the same again', async () => {
    workspace().write(INPUT);
    await migrate('in', '--out', 'out');
    const before = workspace().files();
    const { code } = await migrate('in', '--out', 'out');

    expect(code).toBe(0);
    expect(workspace().files()).toEqual(before);
  });

  test('has nothing to do for what it wrote', async () => {
    workspace().write(INPUT);
    await migrate('in', '--out', 'out');

    expect(await migrate('out', '--diff')).toMatchObject({ code: 0, err: '' });
  });

  test('copies bytes that are no text', async () => {
    workspace().write(INPUT);
    const bytes = Buffer.concat([Buffer.from(MODEL), Buffer.from([0xff, 0xfe])]);
    fs.writeFileSync(workspace().at('in/odd.yaml'), bytes);
    await migrate('in', '--out', 'out');

    expect(fs.readFileSync(workspace().at('out/odd.yaml'))).toEqual(bytes);
  });

  test('follows no link, and says so', async () => {
    workspace().write({ ...INPUT, 'other/secret.yaml': MODEL });
    fs.symlinkSync(workspace().at('other/secret.yaml'), workspace().at('in/link.yaml'));
    const { out } = await migrate('in', '--out', 'out');

    expect(out).toContain('not followed');
    expect(Object.keys(workspace().files('out'))).not.toContain('out/link.yaml');
  });

  test('tells programs the same', async () => {
    workspace().write(INPUT);
    const { code, out } = await migrate('in', '--diff', '--json');
    const report = JSON.parse(out) as { files: { path: string; change: string; objects: unknown[] }[] };

    expect(code).toBe(2);
    expect(report).toMatchObject({
      picker: { generation: 'llm-d', version: '0.10.0' },
      definitions: { InferenceObjective: expect.stringContaining('llm-d.ai_inferenceobjectives.yaml') },
    });
    expect(report.files.map(({ path, change }) => [path, change])).toEqual([
      ['deep/model.yaml', 'converted'],
      ['notes.txt', 'untouched'],
      ['service.yml', 'untouched'],
    ]);
    expect(report.files[0]!.objects).toEqual([
      expect.objectContaining({
        kind: 'InferenceModel',
        name: 'chat',
        notes: expect.arrayContaining([expect.objectContaining({ kind: 'decide', path: 'spec.priority' })]),
      }),
    ]);
  });

  test('says nothing where it is asked to', async () => {
    workspace().write(INPUT);

    expect(await migrate('in', '--out', 'out', '--quiet')).toEqual({ code: 0, out: '', err: '' });
  });

  test.each([
    ['no folder to write to', ['in'], 'say where to write'],
    ['the folder that is read', ['in', '--out', 'in'], 'is the folder that is read'],
    ['a folder inside it', ['in', '--out', 'in/new'], 'lies inside'],
    ['a folder around it', ['in/deep', '--out', 'in'], 'holds'],
    ['a folder that is not there', ['in-vain', '--out', 'out'], 'there is no folder'],
    ['a file', ['in/service.yml', '--out', 'out'], 'there is no folder'],
    ['a generation that nobody knows', ['in', '--out', 'out', '--to', 'v2'], 'Allowed choices are llm-d, gie'],
  ])('refuses %s, and writes nothing', async (_, args, message) => {
    workspace().write(INPUT);
    const { code, out, err } = await migrate(...args);

    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain(message);
    expect(workspace().files()).toEqual(INPUT);
  });

  test('sees through a link to the folder that is read', async () => {
    workspace().write(INPUT);
    fs.symlinkSync(workspace().at('in'), workspace().at('out'));
    const { code, err } = await migrate('in', '--out', 'out');

    expect(code).toBe(1);
    expect(err).toContain('is the folder that is read');
    expect(workspace().files('in')).toEqual(INPUT);
  });

  test('writes over nothing that says something else, and then writes nothing at all', async () => {
    workspace().write({ ...INPUT, 'out/deep/model.yaml': 'mine' });
    const { code, err } = await migrate('in', '--out', 'out');

    expect(code).toBe(1);
    expect(err).toContain('would be overwritten (deep/model.yaml)');
    expect(workspace().files('out')).toEqual({ 'out/deep/model.yaml': 'mine' });
  });
});
