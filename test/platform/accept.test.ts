import { accept, Refusal } from '../../platform';
import { change, goodDescription } from '../fixtures/description';

/** The findings that an environment is refused with; none where it is accepted. */
function findingsOf(input: unknown, name = 'test') {
  try {
    accept(name, input);
    return [];
  } catch (error) {
    if (error instanceof Refusal) return error.findings;
    throw error;
  }
}

describe('accept', () => {
  test('gives a platform for a good description', () => {
    const { platform, warnings, lifted } = accept('test', goodDescription());
    expect(platform.name).toBe('test');
    expect(warnings).toEqual([]);
    expect(lifted).toEqual([]);
  });

  test('shape, reference and secret problems come at once', () => {
    let input = change(goodDescription(), 'models.gemma.nodePol', 'l4');
    input = change(input as never, 'models.gemma.nodePool', 'l5');
    input = change(input as never, 'nodePools.l4.labels', {
      x: `hf_${'a'.repeat(30)}`,
    });
    expect(
      findingsOf(input)
        .map(({ rule }) => rule)
        .sort(),
    ).toEqual(['field-unknown', 'node-pool-unknown', 'token-in-plain-sight']);
  });

  test('what is left out for one problem raises no other', () => {
    const input = change(goodDescription(), 'nodePools.l4.nodes', { min: 4, max: 3 });
    expect(findingsOf(input)).toEqual([expect.objectContaining({ path: 'nodePools.l4.nodes', rule: 'value-invalid' })]);
  });

  test.each(['Quick', 'a_b', '1st', 'e'.repeat(25)])('an environment cannot be named %s', (name) => {
    expect(findingsOf(goodDescription(), name)).toEqual([
      expect.objectContaining({
        rule: 'environment-name-invalid',
        fix: expect.any(String),
      }),
    ]);
  });

  test('the longest name of an environment passes', () => {
    expect(findingsOf(goodDescription(), 'e'.repeat(24))).toEqual([]);
  });

  test.each([undefined, null, 7, 'x', [], {}])('%j is refused, not thrown at', (input) => {
    expect(findingsOf(input).length).toBeGreaterThan(0);
  });
});

describe('allow', () => {
  const SPOT_DRAIN = { 'nodePools.l4.spot': true, 'models.gemma.life': { preStopSeconds: 30 } };
  const RULE = 'drain-longer-than-spot-notice';
  const changed = (changes: Record<string, unknown>): unknown =>
    Object.entries(changes).reduce<unknown>(
      (description, [path, value]) => change(description as never, path, value),
      goodDescription(),
    );

  test.each(['models.gemma.allow', 'allow'])('at %s lifts what is found there, with its reason', (path) => {
    const { lifted, warnings } = accept('test', changed({ ...SPOT_DRAIN, [path]: { [RULE]: 'a trial' } }));
    expect(warnings).toEqual([]);
    expect(lifted).toEqual([
      {
        path: path.replace(/\.?allow$/, ''),
        rule: RULE,
        reason: 'a trial',
        findings: [expect.objectContaining({ rule: RULE, path: 'models.gemma.life' })],
      },
    ]);
  });

  test.each([
    ['nothing of that kind is found', { 'models.gemma.allow': { [RULE]: 'a trial' } }, 'models.gemma.allow'],
    ['it is found elsewhere', { ...SPOT_DRAIN, 'nodePools.l4.allow': { [RULE]: 'a trial' } }, 'nodePools.l4.allow'],
  ])('is itself reported where %s', (_, changes, path) => {
    const idle = expect.objectContaining({
      rule: 'allow-lifts-nothing',
      severity: 'warning',
      path: `${path}.${RULE}`,
      fix: expect.any(String),
    });
    expect(warningsOf(changed(changes))).toContainEqual(idle);
  });

  test('that the root and the model both give is needed once', () => {
    const both = { ...SPOT_DRAIN, allow: { [RULE]: 'a trial' }, 'models.gemma.allow': { [RULE]: 'a trial' } };
    expect(warningsOf(changed(both))).toEqual([]);
  });

  test.each([
    ['drain-longer-than-spot-notise', "did you mean 'drain-longer-than-spot-notice'?"],
    ['token-in-plain-sight', expect.any(String)],
  ])('of %s, which cannot be lifted, is refused', (rule, fix) => {
    const path = `models.gemma.allow.${rule}`;
    expect(findingsOf(changed({ 'models.gemma.allow': { [rule]: 'a trial' } }))).toEqual([
      expect.objectContaining({ rule: 'allow-names-unknown-rule', severity: 'error', path, fix }),
    ]);
  });

  test('is not judged idle while parts are left out for other problems', () => {
    const input = changed({ 'models.gemma.nodePool': 'l5', 'models.gemma.allow': { [RULE]: 'a trial' } });
    expect(findingsOf(input).map(({ rule }) => rule)).toEqual(['node-pool-unknown']);
  });

  function warningsOf(input: unknown) {
    try {
      return accept('test', input).warnings;
    } catch (error) {
      if (error instanceof Refusal) return error.findings;
      throw error;
    }
  }
});
