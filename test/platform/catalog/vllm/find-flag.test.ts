import * as fc from 'fast-check';

import { findFlag, flagsOf, spellingsOf, VLLM_RELEASES, vllmRelease } from '../../../../platform/catalog';

describe('findFlag', () => {
  test.each([
    // The canonical spelling, with value, with underscores, with a key, with one dash.
    ['0.30.0', '--max-model-len', 'known', '--max-model-len', false],
    ['0.30.0', '--max-model-len=8k', 'known', '--max-model-len', false],
    ['0.30.0', '--max_model_len', 'known', '--max-model-len', false],
    ['0.30.0', '--max_model-len=8k', 'known', '--max-model-len', false],
    ['0.30.0', '--kv-transfer-config.kv_connector=NixlConnector', 'known', '--kv-transfer-config', false],
    ['0.8.5', '--kv-transfer-config.kv_connector=NixlConnector', 'unknown', undefined, false],
    ['0.30.0', '-tp', 'known', '--tensor-parallel-size', false],
    ['0.30.0', '-tp=2', 'known', '--tensor-parallel-size', false],
    ['0.30.0', '-dp', 'known', '--data-parallel-size', false],
    ['0.8.2', '-dp', 'not-yet', '--data-parallel-size', false],
    ['0.30.0', '-cc.cudagraph_mode=NONE', 'known', '--compilation-config', false],
    ['0.30.0', '-O3', 'known', '--optimization-level', false],
    ['0.11.2', '-O3', 'known', '--compilation-config', false],
    ['0.6.4', '-O3', 'not-yet', '--compilation-config', false],
    // Turned off.
    ['0.30.0', '--no-enable-prefix-caching', 'known', '--enable-prefix-caching', true],
    ['0.6.5', '--no-enable-prefix-caching', 'known', '--enable-prefix-caching', true],
    ['0.6.4', '--no-enable-prefix-caching', 'not-yet', '--enable-prefix-caching', true],
    ['0.33.0', '--disable-prefix-caching', 'known', '--enable-prefix-caching', true],
    ['0.32.0', '--disable-prefix-caching', 'not-yet', '--enable-prefix-caching', true],
    ['0.33.0', '--enable-cascade-attn', 'known', '--disable-cascade-attn', true],
    ['0.30.0', '--no-disable-log-stats', 'unknown', undefined, false],
    // Came, went, came back.
    ['0.16.0', '--disable-log-requests', 'known', '--disable-log-requests', false],
    ['0.17.0', '--disable-log-requests', 'removed', '--disable-log-requests', false],
    ['0.32.0', '--disable-log-requests', 'removed', '--disable-log-requests', false],
    ['0.33.0', '--disable-log-requests', 'known', '--enable-log-requests', true],
    ['0.30.0', '--swap-space', 'removed', '--swap-space', false],
    ['0.30.0', '--device-memory-utilization', 'not-yet', '--gpu-memory-utilization', false],
    ['0.31.0', '--device-memory-utilization', 'known', '--gpu-memory-utilization', false],
    ['0.10.0', '--shutdown-timeout', 'not-yet', '--shutdown-timeout', false],
    ['0.30.0', '--enable-metrics', 'unknown', undefined, false],
    ['0.30.0', '--constructor', 'unknown', undefined, false],
    ['0.30.0', '--', 'unknown', undefined, false],
  ])('in %s takes %s as %s', (version, argument, status, canonical, negated) => {
    expect(findFlag(version, argument)).toMatchObject({ status, negated });
    expect(findFlag(version, argument).canonical).toBe(canonical);
  });

  test('tells key and value apart from the flag', () => {
    expect(findFlag('0.30.0', '--kv_transfer_config.kv_role=kv_both')).toMatchObject({
      key: 'kv_role',
      value: 'kv_both',
    });
    expect(findFlag('0.30.0', '--compilation-config.cudagraph_capture_sizes+=8')).toMatchObject({
      key: 'cudagraph_capture_sizes',
      value: '8',
    });
    expect(findFlag('0.30.0', '-O3').value).toBe('3');
    expect(findFlag('0.30.0', '--api-key=a=b').value).toBe('a=b');
  });

  test('names what replaces a flag, and whether the release has it', () => {
    expect(findFlag('0.30.0', '--disable-log-requests')).toMatchObject({
      removedIn: '0.17.0',
      replacement: { flags: ['--enable-log-requests'], inverted: true, available: true },
    });
    expect(findFlag('0.30.0', '--task').replacement?.flags).toEqual(['--runner', '--convert']);
    expect(findFlag('0.18.0', '--use-gpu-for-pooling-score').replacement?.available).toBe(false);
    expect(findFlag('0.20.0', '--use-gpu-for-pooling-score').replacement?.available).toBe(true);
  });

  test.each([
    ['0.30.0', '--max-num-seq', ['--max-num-seqs']],
    ['0.30.0', '--swap-spac', []],
    ['0.30.0', '--tensor-parallel', ['--tensor-parallel-size']],
    ['0.30.0', '--max-num-batched-tokens', []],
  ])('warns in %s of the beginning %s, which argparse completes', (version, argument, flags) => {
    expect(findFlag(version, argument).abbreviates).toEqual(flags);
  });

  test('finds every flag that an ambiguous beginning could mean', () => {
    expect(findFlag('0.30.0', '--enable-l').abbreviates).toEqual(
      expect.arrayContaining(['--enable-lora', '--enable-log-requests']),
    );
  });

  test.each([
    ['0.30.0', '--max-model-length', '--max-model-len'],
    ['0.30.0', '--disable-prefix-caching', '--no-enable-prefix-caching'],
    ['0.6.4', '--no-enable-prefix-caching', undefined],
    ['0.30.0', '--device-memory-utilization', '--gpu-memory-utilization'],
    ['0.30.0', '--swap-space', undefined],
  ])('in %s offers for %s: %s', (version, argument, nearest) => {
    expect(findFlag(version, argument).nearest).toBe(nearest);
  });

  test('refuses a release that the table does not have', () => {
    expect(() => findFlag('0.34.0', '--model')).toThrow('0.6.0 to 0.33.0');
  });

  test('finds every flag of every release by every spelling of it', () => {
    const flagOfRelease = fc
      .constantFrom(...VLLM_RELEASES)
      .chain((version) => fc.tuple(fc.constant(version), fc.constantFrom(...flagsOf(version))));

    fc.assert(
      fc.property(flagOfRelease, ([version, flag]) => {
        for (const spelling of spellingsOf(version, flag.name)) {
          const found = findFlag(
            version,
            spelling.startsWith('--') ? spelling.replaceAll('-', '_').replace('__', '--') : spelling,
          );
          expect(found.status).toBe('known');
          expect([flag.name, ...flag.sameAs]).toContain(found.canonical);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('says known exactly where flagsOf lists the flag', () => {
    fc.assert(
      fc.property(fc.constantFrom(...VLLM_RELEASES), fc.constantFrom(...flagsOf('0.29.0')), (version, { name }) => {
        const listed = flagsOf(version).some((flag) => flag.name === name);
        const found = findFlag(version, name);
        expect(found.status === 'known' && found.canonical === name).toBe(listed);
        if (found.status === 'removed') {
          expect(vllmRelease(found.removedIn ?? '').index).toBeLessThanOrEqual(vllmRelease(version).index);
        }
      }),
      { numRuns: 300 },
    );
  });
});
