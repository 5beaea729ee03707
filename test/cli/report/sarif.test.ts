import Ajv from 'ajv';
import type { Log } from 'sarif';

import { sarifLog } from '../../../cli/report';
import { FIXED_RULES } from '../../../cli/fixed-rules';
import { RULES } from '../../../platform/rules';
import { useWorkspace, yamlEnvironment } from '../harness/workspace';
import { SARIF_SCHEMA } from './sarif-schema';

const workspace = useWorkspace();

const GOOD = yamlEnvironment('gemma');
/** Spot nodes, a drain that they do not leave time for, and an `allow` for it. */
const SPOT = GOOD.replace('replicas: 1 }', "replicas: 1, life: { preStopSeconds: 30 }, allow: {'RULE': 'a trial'} }");
const LIFTED = SPOT.replace('RULE', 'drain-longer-than-spot-notice').replace('nodes: {', 'spot: true\n    nodes: {');
const IDLE = GOOD.replace('replicas: 1 }', "replicas: 1,\n      allow: { 'image-tag-floats': 'a trial' } }");
const BAD = yamlEnvironment('a').replace('nodePool: l4', 'nodePool: l5');
const FILES = {
  'environments/bad.yaml': BAD,
  'environments/good.yaml': GOOD,
  'environments/idle.yaml': IDLE,
  'environments/lifted.yaml': LIFTED,
};

/** What `check --sarif` prints of the environments that are named. */
async function log(...names: readonly string[]): Promise<{ code: number; log: Log }> {
  const { code, out, err } = await workspace().run('check', '--sarif', ...names);
  expect(err).toBe('');
  return { code, log: JSON.parse(out) as Log };
}

describe('slipway check --sarif', () => {
  beforeEach(() => workspace().write(FILES));

  test.each([[[]], [['good']], [['bad', 'lifted']]])('of %j prints what the specification requires', async (names) => {
    const validate = new Ajv({ strict: true, allErrors: true }).compile(SARIF_SCHEMA);

    validate((await log(...names)).log);
    expect(validate.errors ?? []).toEqual([]);
  });

  test('fails where an environment is refused, and only there', async () => {
    expect((await log()).code).toBe(1);
    expect((await log('good', 'idle', 'lifted')).code).toBe(0);
  });

  test('points at the line of the file, and at the path in the description', async () => {
    const [run] = (await log('bad')).log.runs;

    expect(run?.results).toEqual([
      expect.objectContaining({
        ruleId: 'node-pool-unknown',
        level: 'error',
        message: { text: expect.stringMatching(/^No node pool is named 'l5'\. Allowed: l4\. Fix: .*\.$/) as string },
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: 'environments/bad.yaml', uriBaseId: '%SRCROOT%' },
              region: { startLine: 9, startColumn: expect.any(Number) as number },
            },
            logicalLocations: [{ fullyQualifiedName: 'models.a.nodePool' }],
          },
        ],
      }),
    ]);
  });

  test('says what its rules are about', async () => {
    const [run] = (await log()).log.runs;
    const facts = new Map([...RULES, ...FIXED_RULES].map((rule) => [rule.name, rule]));
    const rules = run?.tool.driver.rules ?? [];

    for (const { ruleId, ruleIndex } of run?.results ?? []) expect(rules[ruleIndex ?? -1]?.id).toBe(ruleId);
    expect(rules.map(({ id }) => id)).toContain('drain-longer-than-spot-notice');
    for (const { id, shortDescription, fullDescription, defaultConfiguration } of rules) {
      const { summary, why, severity } = facts.get(id) ?? {};
      expect([shortDescription?.text, fullDescription?.text, defaultConfiguration?.level]).toEqual([
        summary,
        why,
        severity,
      ]);
    }
  });

  test('keeps what is lifted, as suppressed for its reason', async () => {
    const [run] = (await log('idle', 'lifted')).log.runs;
    const results = run?.results?.map(({ ruleId, suppressions }) => ({ ruleId, suppressions })) ?? [];

    expect(results).toEqual([
      { ruleId: 'allow-lifts-nothing', suppressions: [] },
      {
        ruleId: 'drain-longer-than-spot-notice',
        suppressions: [{ kind: 'inSource', justification: 'a trial' }],
      },
    ]);
  });

  test('gives the same finding the same fingerprint wherever it stands, and each its own', async () => {
    const prints = async () =>
      (await log()).log.runs[0]?.results?.map(({ partialFingerprints }) => partialFingerprints);
    const before = await prints();
    workspace().write({ 'environments/bad.yaml': `# a line more\n${BAD}` });

    expect(await prints()).toEqual(before);
    expect(new Set(before?.map((print) => JSON.stringify(print))).size).toBe(before?.length);
  });
});

test('a log is one by the types that are made from the published schema', () => {
  const file = { name: 'dev', format: 'typescript', path: 'environments/a b.ts', absolutePath: '/a b.ts' } as const;
  const finding = { severity: 'error', rule: 'file-unreadable', path: '', message: 'cannot be read: EACCES' } as const;
  const typed: Log = sarifLog({ accepted: [], refused: [{ file, findings: [finding] }] });

  expect(typed.runs[0]?.results?.[0]?.locations).toEqual([
    { physicalLocation: { artifactLocation: { uri: 'environments/a%20b.ts', uriBaseId: '%SRCROOT%' } } },
  ]);
});
