import { findingsOf, changed } from './rule-case';
import { SPLIT } from './cases/prefill/split';

const found = (...changes: Readonly<Record<string, unknown>>[]) =>
  findingsOf(changed(SPLIT, ...changes)).map(({ rule, path }) => [rule, path]);

describe('prefill servers', () => {
  test('are judged by every rule about engines, and nothing is found in good ones', () => {
    expect(found()).toEqual([]);
  });

  test.each<[string, Readonly<Record<string, unknown>>, string, string]>([
    [
      'a field of their own',
      { 'models.gemma.prefill.engine': { maxNumBatchedTokens: 64, maxNumSeqs: 128 } },
      'batched-tokens-below-sequences',
      'models.gemma.prefill.engine.maxNumBatchedTokens',
    ],
    [
      'a flag of their own',
      { 'models.gemma.prefill.engine': { args: { '--no-such-flag': 1 } } },
      'engine-flag-unknown',
      'models.gemma.prefill.engine.args.--no-such-flag',
    ],
    [
      'what their pods ask for',
      { 'models.gemma.prefill.resources': { memoryMib: 900_000 } },
      'pod-exceeds-node',
      'models.gemma.prefill.resources.memoryMib',
    ],
    [
      'how they are scaled',
      { 'models.gemma.prefill': { replicas: { min: 1, max: 2 }, scaling: { metric: 'vllm:gpu_cache_usage_perc' } } },
      'metric-unknown-to-engine',
      'models.gemma.prefill.scaling.metric',
    ],
    [
      'room for both roles on one pool',
      { 'models.gemma.prefill.replicas': 4 },
      'minimum-replicas-exceed-pool',
      'nodePools.l4.nodes.max',
    ],
  ])('are refused for %s, where the description says it', (_, changes, rule, path) => {
    const findings = found(changes);
    expect(findings.map(([name]) => name)).toContain(rule);
    for (const [name, at] of findings) if (name === rule) expect(at).toBe(path);
  });

  test('repeat nothing that their model says for both', () => {
    const flags = found({ 'models.gemma.engine': { args: { '--no-such-flag': 1 } } });
    expect(flags).toEqual([['engine-flag-unknown', 'models.gemma.engine.args.--no-such-flag']]);
  });

  test('are no model that clients could ask for', () => {
    expect(found().filter(([rule]) => rule === 'served-name-given-twice' || rule === 'model-without-route')).toEqual(
      [],
    );
  });

  test('keep their name from other models', () => {
    const { gemma } = changed(SPLIT)['models'] as Record<string, Record<string, unknown>>;
    const other = { ...gemma, prefill: undefined, servedModelNames: ['other'] };
    const collisions = found({ 'models.gemma-prefill': other, 'nodePools.l4.nodes': { min: 1, max: 9 } });
    expect(collisions).toContainEqual(['object-names-collide', 'models.gemma-prefill']);
  });

  test('wait for a pool that is not there', () => {
    expect(found({ 'models.gemma.prefill': { nodePool: 'h100' } })).toContainEqual([
      'node-pool-unknown',
      'models.gemma.prefill.nodePool',
    ]);
  });
});
