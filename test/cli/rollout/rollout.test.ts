import { parse } from 'yaml';

import { formatPlan } from '../../../cli/rollout/plan';
import { ladderOf } from '../../../cli/rollout/ladder';
import { parseSteps } from '../../../cli/rollout/steps';
import { accept } from '../../../platform/accept';
import { useWorkspace } from '../harness/workspace';
import { THREE, TWO, WITH_HEADER } from './environments';

const workspace = useWorkspace();

function write(text = TWO): void {
  workspace().write({ 'environments/dev.yaml': text });
}

/** Model -> weight of a step's manifest. */
function weightsIn(file: string): Record<string, number> {
  const route = parse(workspace().read(`rollouts/dev/chat/${file}`)) as {
    spec: { rules: { backendRefs: { name: string; weight: number }[] }[] };
  };
  return Object.fromEntries(route.spec.rules[0]!.backendRefs.map(({ name, weight }) => [name, weight]));
}

describe('slipway rollout', () => {
  test('writes the ladder, the way back first', async () => {
    write();
    const before = workspace().files('environments');
    const { code, out, err } = await workspace().run('rollout', 'dev', 'chat');

    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(Object.keys(workspace().files('rollouts'))).toEqual(
      ['0-0.k8s.yaml', '1-1.k8s.yaml', '2-10.k8s.yaml', '3-50.k8s.yaml', '4-100.k8s.yaml', 'plan.md'].map(
        (file) => `rollouts/dev/chat/${file}`,
      ),
    );
    expect(weightsIn('0-0.k8s.yaml')).toEqual({ chat: 100, 'chat-next': 0 });
    expect(weightsIn('2-10.k8s.yaml')).toEqual({ chat: 90, 'chat-next': 10 });
    expect(weightsIn('4-100.k8s.yaml')).toEqual({ chat: 0, 'chat-next': 100 });
    expect(out).toContain('models.chat-next has 2 replicas at the most, and needs 4');
    expect(workspace().files('environments')).toEqual(before);
  });

  test('writes of each step what synth writes once the environment says so', async () => {
    write();
    const { out } = await workspace().run('rollout', 'dev', 'chat', '--json');
    const { steps } = JSON.parse(out) as { steps: { percent: number; fragment: string; manifest: string }[] };
    for (const { percent, fragment, manifest } of steps.filter((step) => step.percent === 10)) {
      const described = parse(TWO) as { routes: object };
      const { routes } = parse(fragment) as { routes: object };
      workspace().write({
        'environments/dev.yaml': JSON.stringify({ ...described, routes: { ...described.routes, ...routes } }),
      });
      await workspace().run('synth');
      const documents = workspace().read('dist/dev/gateway.k8s.yaml').split('---\n');
      const [, text] = /\n([\s\S]*)$/.exec(workspace().read(manifest))!;

      expect(percent).toBe(10);
      expect(documents).toContain(text);
    }
  });

  test('gives the same bytes again, and takes away the steps of another ladder', async () => {
    write();
    await workspace().run('rollout', 'dev', 'chat');
    const files = workspace().files('rollouts');
    await workspace().run('rollout', 'dev', 'chat');
    expect(workspace().files('rollouts')).toEqual(files);
    await workspace().run('rollout', 'dev', 'chat', '--steps', '20,100');

    expect(Object.keys(workspace().files('rollouts'))).toEqual(
      ['0-0.k8s.yaml', '1-20.k8s.yaml', '2-100.k8s.yaml', 'plan.md'].map((file) => `rollouts/dev/chat/${file}`),
    );
  });

  test('moves to the first model where that is the canary', async () => {
    write();
    await workspace().run('rollout', 'dev', 'chat', '--canary', 'chat');

    expect(weightsIn('1-1.k8s.yaml')).toEqual({ chat: 1, 'chat-next': 99 });
  });

  test('writes the fragment as the environment is written', async () => {
    const description = JSON.stringify(parse(WITH_HEADER));
    workspace().write({ 'environments/dev.ts': `export default ${description};\n` });
    await workspace().run('rollout', 'dev', 'chat');

    expect(workspace().read('rollouts/dev/chat/plan.md')).toContain(
      "```ts\nroutes: {\n  chat: {\n    models: { chat: 90, 'chat-next': 10 },\n    headers: { 'X-Chat': 'yes' },\n  },\n},\n```",
    );
  });

  test.each([
    ['a route that is misspelt', ['chta'], TWO, "dev has no route 'chta'; did you mean 'chat'?"],
    ['a route of one model', ['other'], TWO, "the route 'other' has one model"],
    ['a route of three', ['chat'], THREE, 'has 3 models'],
    ['a canary of another route', ['chat', '--canary', 'third'], TWO, "has no model 'third'; did you mean"],
    ['steps that fall', ['chat', '--steps', '50,10,100'], TWO, 'try 10,50,100'],
    ['steps that stay', ['chat', '--steps', '10,10,100'], TWO, 'try 10,100'],
    ['steps that end early', ['chat', '--steps', '10,50'], TWO, 'try 10,50,100'],
    ['steps beyond all', ['chat', '--steps', '10,101'], TWO, 'whole percents from 1 to 100'],
    ['a step of nothing', ['chat', '--steps', '0,100'], TWO, 'whole percents from 1 to 100'],
    ['steps that are none', ['chat', '--steps', 'a,100'], TWO, 'whole percents from 1 to 100'],
    [
      'an environment that is refused',
      ['chat'],
      TWO.replace('nodePool: l4', 'nodePool: l5'),
      'environments/dev.yaml has',
    ],
  ])('refuses %s, and writes nothing', async (_, args, text, message) => {
    write(text);
    const { code, out, err } = await workspace().run('rollout', 'dev', ...args);

    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain(message);
    expect(Object.keys(workspace().files())).toEqual(['environments/dev.yaml']);
  });

  test('writes over nothing that it did not write', async () => {
    write();
    workspace().write({ 'notes/plan.md': 'mine' });
    const { code, err } = await workspace().run('rollout', 'dev', 'chat', '--out', 'notes');

    expect(code).toBe(1);
    expect(err).toContain('notes holds files that Slipway did not write (plan.md)');
    expect(workspace().files('notes')).toEqual({ 'notes/plan.md': 'mine' });
  });
});

describe('the plan', () => {
  test.each([
    ['kubectl', '', 'kubectl apply --filename=out/2-10.k8s.yaml'],
    ['argocd', "delivery: { argocd: { repoURL: 'https://git.example.org/a.git' } }\n", 'git push'],
  ])('goes the way of %s', (_, delivery, command) => {
    const { platform } = accept('dev', parse(`${TWO}${delivery}`));
    const ladder = ladderOf(platform, { route: 'chat', steps: '1,10,100' });
    const file = { name: 'dev', format: 'yaml', path: 'environments/dev.yaml', absolutePath: '' } as const;
    const plan = formatPlan(ladder, file, 'out');

    expect(plan).toContain(command);
    expect(plan.match(/^## \d+\. /gm)).toHaveLength(3);
    expect(plan.indexOf('## Going back')).toBeGreaterThan(plan.indexOf('## 3. 100 %'));
  });

  test('takes steps with spaces between them', () => {
    expect(parseSteps('1, 50 ,100')).toEqual([1, 50, 100]);
  });
});
