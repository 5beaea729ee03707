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
