import { parse } from 'yaml';

import { ladderOf } from '../../../cli/rollout/ladder';
import { watchesOf } from '../../../cli/rollout/watch';
import { findPickerMetric } from '../../../platform/catalog';
import { accept } from '../../../platform/accept';
import { useWorkspace } from '../harness/workspace';

const workspace = useWorkspace();
const REWRITES = '{ support: { v1: 99, v2: 1 }, other/name: { chat: 1 } }';
const environment = (rewrites = REWRITES): string => `project: example-project
region: europe-west1
nodePools:
  l4: { machineType: g2-standard-8, zones: [europe-west1-b], nodes: { min: 1, max: 3 } }
models:
  chat:
    weights: google/gemma-2-2b-it
    nodePool: l4
    servedModelNames: [chat]
    adapters: { v1: { source: acme/support-v1, rank: 8 }, v2: { source: acme/support-v2, rank: 8 } }
    rewrites: ${rewrites}
`;

/** Name -> weight of a step's manifest, for the name that moves. */
function weightsIn(file: string): Record<string, number> {
  const rewrite = parse(workspace().read(`rollouts/dev/chat/support/${file}`)) as {
    kind: string;
    spec: { rules: { targets: { modelRewrite: string; weight: number }[] }[] };
  };
  expect(rewrite.kind).toBe('InferenceModelRewrite');
  return Object.fromEntries(rewrite.spec.rules[0]!.targets.map(({ modelRewrite, weight }) => [modelRewrite, weight]));
}

describe('slipway rollout of a rewrite', () => {
  test('writes the ladder, the way back first, without the name that gets nothing', async () => {
    workspace().write({ 'environments/dev.yaml': environment() });
    const { code, err, out } = await workspace().run('rollout', 'dev', 'chat/support');

    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('dev: the name support of chat from v1 to v2');
    expect(weightsIn('0-0.k8s.yaml')).toEqual({ v1: 100 });
    expect(weightsIn('1-1.k8s.yaml')).toEqual({ v1: 99, v2: 1 });
    expect(weightsIn('2-10.k8s.yaml')).toEqual({ v1: 90, v2: 10 });
    expect(weightsIn('4-100.k8s.yaml')).toEqual({ v2: 100 });
    const plan = workspace().read('rollouts/dev/chat/support/plan.md');
    expect(plan).toContain('New requests go to v1 alone');
    expect(plan).toContain('the same InferenceModelRewrite');
    expect(plan).not.toMatch(/undefined|replica/);
  });

  test('writes of each step what synth writes once the environment says so', async () => {
    workspace().write({ 'environments/dev.yaml': environment() });
    const { out } = await workspace().run('rollout', 'dev', 'chat/support', '--json');
    const { steps, rewrite } = JSON.parse(out) as {
      rewrite: string;
      steps: { percent: number; fragment: string; manifest: string }[];
    };
    const step = steps.find(({ percent }) => percent === 10)!;
    const { models } = parse(step.fragment) as { models: { chat: { rewrites: object } } };
    workspace().write({ 'environments/dev.yaml': environment(JSON.stringify(models.chat.rewrites)) });
    await workspace().run('synth');
    const [, text] = /\n([\s\S]*)$/.exec(workspace().read(step.manifest))!;

    expect(rewrite).toBe('chat/support');
    expect(workspace().read('dist/dev/model-chat.k8s.yaml').split('---\n')).toContain(text);
  });

  test.each([
    ['a name that is misspelt', ['chat/suport'], "dev has no rewrite 'chat/suport'; did you mean 'chat/support'?"],
    ['a name with one target', ['chat/other/name'], 'and traffic moves between two names'],
    [
      'a canary that it is not rewritten to',
      ['chat/support', '--canary', 'v3'],
      "is not rewritten to 'v3'; did you mean",
    ],
    ['steps that fall', ['chat/support', '--steps', '50,10,100'], 'try 10,50,100'],
  ])('refuses %s, and writes nothing', async (_, args, message) => {
    workspace().write({ 'environments/dev.yaml': environment() });
    const { code, out, err } = await workspace().run('rollout', 'dev', ...args);

    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain(message);
    expect(Object.keys(workspace().files())).toEqual(['environments/dev.yaml']);
  });
});

describe.each(['llm-d', 'gie'] as const)('what to look at with the %s picker', (generation) => {
  const description = { ...(parse(environment()) as object), targets: { picker: { generation } } };
  const { platform } = accept('dev', description);
  const watches = watchesOf(ladderOf(platform, { route: 'chat/support', steps: '1,100' }));
  const { version } = platform.models['chat']!.pool.picker;

  test('tells the names apart by labels that the metric has', () => {
    expect(watches.map(({ name }) => name)).toEqual([
      'share of requests',
      'share of errors',
      'time to first token, 95 %',
      'time of a whole answer, 95 %',
    ]);
    for (const { canary, metric } of watches) {
      const found = findPickerMetric(generation, version, metric);
      expect(found.labels).toEqual(expect.arrayContaining(['model_name', 'target_model_name']));
      expect(canary).toContain('model_name="support",target_model_name="v2"');
      expect(found.replacement).toBeUndefined();
    }
  });

  test('goes back where the canary fails more often or is slower', () => {
    expect(watches.flatMap(({ alarm }) => alarm?.act ?? [])).toEqual(['go back', 'go back', 'go back']);
  });
});
