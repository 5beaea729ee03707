import { createColors } from 'picocolors';

import { run } from '../../cli/program';
import { RULES } from '../../platform/rules';
import { useWorkspace, yamlEnvironment } from './harness/workspace';

const workspace = useWorkspace();

beforeEach(() => workspace().write({ 'environments/dev.yaml': yamlEnvironment('gemma') }));

const BAD = yamlEnvironment('a').replace('nodePool: l4', 'nodePool: l5');

describe('slipway check', () => {
  test('says what is good, and writes nothing', async () => {
    expect(await workspace().run('check')).toEqual({ code: 0, out: 'environments/dev.yaml is good\n', err: '' });
    expect(Object.keys(workspace().files())).toEqual(['environments/dev.yaml']);
  });

  test('says what is wrong, where, and what to write', async () => {
    workspace().write({ 'environments/bad.yaml': BAD });
    const { code, out, err } = await workspace().run('check');

    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(/^environments\/bad\.yaml has 1 problem\n\n {2}error {2}models\.a\.nodePool {3}/);
    expect(err).toContain('environments/bad.yaml:9:');
  });

  test('tells programs what is wrong', async () => {
    workspace().write({ 'environments/bad.yaml': BAD });
    const { code, out, err } = await workspace().run('check', '--json');

    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(JSON.parse(out)).toMatchObject({
      environments: [{ name: 'dev', file: 'environments/dev.yaml', warnings: [], lifted: [] }],
      refused: [{ name: 'bad', findings: [{ path: 'models.a.nodePool', severity: 'error', location: { line: 9 } }] }],
    });
  });

  test('judges only what is named', async () => {
    workspace().write({ 'environments/bad.yaml': BAD });

    expect(await workspace().run('check', 'dev')).toMatchObject({ code: 0 });
  });
});

describe('slipway explain', () => {
  test('shows a part of an environment with its origins', async () => {
    expect(await workspace().run('explain', 'dev', 'project')).toEqual({
      code: 0,
      out: 'project   example-project   given\n',
      err: '',
    });
  });

  test('shows programs every value', async () => {
    const { out } = await workspace().run('explain', 'dev', 'nodePools.l4.nodes', '--json');

    expect(JSON.parse(out)).toEqual({
      environment: 'dev',
      path: 'nodePools.l4.nodes',
      values: [
        { path: 'nodePools.l4.nodes.min', value: 1, origin: { kind: 'given' } },
        { path: 'nodePools.l4.nodes.max', value: 3, origin: { kind: 'given' } },
      ],
    });
  });

  test('names the nearest path', async () => {
    const { code, err } = await workspace().run('explain', 'dev', 'nodePool');

    expect(code).toBe(1);
    expect(err).toMatch(/^error: dev has no 'nodePool'; did you mean 'nodePools'\?/);
  });
});

describe('slipway explain of a rule', () => {
  const [rule] = RULES;

  test('says what it means, why it is there, and how to lift it', async () => {
    const { code, out } = await workspace().run('explain', rule?.name ?? '');

    expect(code).toBe(0);
    for (const part of [rule?.name, rule?.summary, rule?.why, rule?.source]) expect(out).toContain(part);
    expect(out).toContain(`allow: { '${rule?.name ?? ''}': 'reason' }`);
  });

  test('says the same to programs', async () => {
    const { out } = await workspace().run('explain', rule?.name ?? '', '--json');

    expect(JSON.parse(out)).toEqual({
      rule: {
        name: rule?.name,
        severity: rule?.severity,
        summary: rule?.summary,
        why: rule?.why,
        source: rule?.source,
        unconfirmed: rule?.unconfirmed,
      },
    });
  });

  test('tells what can be wrong with an allow itself', async () => {
    const { code, out } = await workspace().run('explain', 'allow-lifts-nothing');

    expect(code).toBe(0);
    expect(out).toMatch(/^allow-lifts-nothing {2}warning\n/);
    expect(out).not.toContain('To lift it');
  });

  test('knows what a misspelt one was meant to be', async () => {
    const { code, err } = await workspace().run('explain', 'image-tag-float');

    expect(code).toBe(1);
    expect(err).toBe(
      "error: there is neither an environment nor a rule 'image-tag-float'; did you mean the rule 'image-tag-floats'?\n",
    );
  });
});

describe('slipway import', () => {
  test('says that a folder is missing, as a mistake like any other', async () => {
    const { code, out, err } = await workspace().run('import', workspace().at('nowhere'));

    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(/^error: .*nowhere/);
  });
});

describe('a command line that is wrong', () => {
  test.each([
    [['snyth'], /unknown command 'snyth'\n\(Did you mean synth\?\)/],
    [['synth', '--jsno'], /unknown option '--jsno'\n\(Did you mean --json\?\)/],
    [['explain'], /missing required argument/],
    [['synth', 'dve'], /^error: there is no environment 'dve'; did you mean 'dev'\?/],
    [['--root', '/nowhere', 'check'], /^error: there is no environment: /],
  ])('is answered with what was meant, and 1: %j', async (args, message) => {
    const { code, out, err } = await workspace().run(...args);

    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(message);
    expect(err).not.toMatch(/^ +at /m);
  });

  test('is told to programs in JSON', async () => {
    const { out } = await workspace().run('synth', 'dve', '--json');

    expect(JSON.parse(out)).toEqual({ error: expect.stringMatching(/^there is no environment 'dve'/) as string });
  });
});

describe('help', () => {
  test.each(['synth', 'check', 'explain', 'import', 'docs'])('of %s shows an example', async (command) => {
    const { code, out } = await workspace().run(command, '--help');

    expect(code).toBe(0);
    expect(out).toMatch(new RegExp(`Examples?:\\n {2}npm run ${command}\\b`));
  });

  test('names every command', async () => {
    const { out } = await workspace().run('--help');

    expect(out.match(/^ {2}(synth|check|explain|import|docs)\b/gm)).toHaveLength(5);
  });
});

describe('slipway docs', () => {
  test('writes the pages, and says when there is nothing to write', async () => {
    const first = await workspace().run('docs');
    const page = workspace().read('docs/reference/accelerators.md');
    expect(first.out).toContain('docs/reference/accelerators.md\n');
    expect(page).toMatch(/^# Accelerators\n/);
    expect(await workspace().run('docs', '--diff')).toMatchObject({ code: 0, out: 'no difference\n' });

    workspace().write({ 'docs/reference/accelerators.md': 'old' });
    expect(await workspace().run('docs', '--diff', '--json')).toMatchObject({
      code: 2,
      out: expect.stringMatching(/^\{\s+"changed": \[\s+"docs\/reference\/accelerators.md"\s+\]\s+\}\s+$/) as string,
    });
    expect(workspace().read('docs/reference/accelerators.md')).toBe('old');
  });
});

describe('a fault of the program itself', () => {
  test('shows where, and asks to report it', async () => {
    let err = '';
    const terminal = {
      out: () => {
        throw new RangeError('a fault');
      },
      err: (text: string) => (err += text),
      columns: Infinity,
      colors: createColors(false),
    };

    expect(await run(['check'], workspace().root, terminal)).toBe(1);
    expect(err).toMatch(
      /^This is a fault of Slipway, not of your files\. Please report it .*\nRangeError: a fault\n +at /,
    );
  });
});
