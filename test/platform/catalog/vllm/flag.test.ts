import { flagsOf, type VllmFlag } from '../../../../platform/catalog';

function flag(version: string, name: string): VllmFlag | undefined {
  return flagsOf(version).find((candidate) => candidate.name === name);
}

describe('a flag of a release', () => {
  test.each([
    ['0.6.0', 108],
    ['0.33.0', 321],
  ])('%s has %i in all', (version, count) => {
    expect(flagsOf(version)).toHaveLength(count);
  });

  test.each([
    ['0.6.4', '--enable-prefix-caching', 'store_true'],
    ['0.6.5', '--enable-prefix-caching', 'bool_pair'],
    ['0.8.4', '--enable-chunked-prefill', 'value'],
    ['0.8.5', '--enable-chunked-prefill', 'bool_pair'],
    ['0.9.2', '--disable-mm-preprocessor-cache', 'bool_pair'],
    ['0.10.1', '--disable-mm-preprocessor-cache', 'store_true'],
  ])('in %s: %s is %s', (version, name, kind) => {
    expect(flag(version, name)?.kind).toBe(kind);
  });

  test.each([
    ['0.19.1', '--gpu-memory-utilization', 0.9],
    ['0.20.0', '--gpu-memory-utilization', 0.92],
    ['0.6.0', '--max-num-seqs', 256],
    ['0.6.5', '--max-num-seqs', undefined],
    ['0.30.0', '--port', 8000],
    ['0.30.0', '--max-model-len', undefined],
  ])('in %s: %s defaults to %s', (version, name, value) => {
    expect(flag(version, name)?.default).toBe(value);
  });

  test.each([
    ['0.6.6', '--distributed-executor-backend', 'external_launcher', false],
    ['0.7.0', '--distributed-executor-backend', 'external_launcher', true],
    ['0.22.1', '--all2all-backend', 'mori', true],
    ['0.23.0', '--all2all-backend', 'mori', false],
    ['0.6.5', '--block-size', '128', false],
    ['0.6.6', '--block-size', '128', true],
    ['0.30.0', '--tool-call-parser', 'hermes', true],
    ['0.27.1', '--load-format', 'bitsandbytes', true],
    ['0.28.0', '--load-format', 'bitsandbytes', false],
    ['0.30.0', '--max-lora-rank', '320', true],
  ])('in %s: whether %s takes %s is %s', (version, name, value, taken) => {
    expect(flag(version, name)?.choices?.includes(value)).toBe(taken);
  });

  test('has no choices where the release does not state them', () => {
    expect(flag('0.18.0', '--block-size')?.choices).toBeUndefined();
    expect(flag('0.30.0', '--model')?.choices).toBeUndefined();
  });

  test('says when it became deprecated, and nothing before', () => {
    expect(flag('0.31.0', '--disable-cascade-attn')?.deprecatedSince).toBeUndefined();
    expect(flag('0.32.0', '--disable-cascade-attn')).toMatchObject({
      deprecatedSince: '0.32.0',
      removalAnnouncedFor: '0.33.0',
    });
  });

  test('reads 8k as a number from the release on that does', () => {
    expect(flag('0.8.3', '--max-model-len')?.humanReadable).toBe(false);
    expect(flag('0.8.4', '--max-model-len')?.humanReadable).toBe(true);
  });
});
