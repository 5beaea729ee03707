import {
  DEFAULT_VLLM_VERSION,
  effectiveDefaults,
  isVllmAtLeast,
  NEWEST_VLLM_VERSION,
  tryFindVllmRelease,
  VLLM_RELEASES,
  vllmRelease,
} from '../../../../platform/catalog';

describe('the releases of vLLM', () => {
  test('are found with and without a v', () => {
    expect(vllmRelease('v0.30.0')).toEqual({ version: '0.30.0', date: '2026-09-22', index: 56 });
    expect(tryFindVllmRelease('0.6.1.post1')).toBeUndefined();
    expect(() => vllmRelease('0.34.0')).toThrow('vLLM 0.34.0 is not known');
  });

  test('hold the default and the newest', () => {
    expect(VLLM_RELEASES).toContain(DEFAULT_VLLM_VERSION);
    expect(NEWEST_VLLM_VERSION).toBe('0.33.0');
  });

  test('are ordered by number, not by letter', () => {
    expect(isVllmAtLeast('0.10.0', '0.9.2')).toBe(true);
    expect(isVllmAtLeast('0.9.0.1', '0.9.1')).toBe(false);
    expect(isVllmAtLeast('0.30.0', '0.30.0')).toBe(true);
  });
});

describe('what a server takes by default', () => {
  const H100 = { memoryGib: 80, product: 'NVIDIA H100 80GB' };
  const A100 = { memoryGib: 80, product: 'NVIDIA A100 80GB' };
  const L4 = { memoryGib: 22, product: 'NVIDIA L4' };
  const B200 = { memoryGib: 179, product: 'NVIDIA B200' };

  test.each([
    ['0.6.0', H100, 256, undefined],
    ['0.6.6', H100, 256, undefined],
    ['0.8.4', H100, 1024, 8192],
    ['0.8.4', A100, 256, 2048],
    ['0.8.5', A100, 1024, 8192],
    ['0.9.0', A100, 256, 2048],
    ['0.27.1', B200, 1024, 8192],
    ['0.28.0', B200, 1024, 16384],
    ['0.30.0', H100, 1024, 8192],
    ['0.30.0', A100, 256, 2048],
    ['0.30.0', L4, 256, 2048],
  ])('%s on %o: %i sequences, %s tokens a step', (version, device, maxNumSeqs, maxNumBatchedTokens) => {
    expect(effectiveDefaults(version, device)).toMatchObject({ maxNumSeqs });
    expect(effectiveDefaults(version, device).maxNumBatchedTokens).toBe(maxNumBatchedTokens);
  });

  test('without a device: those of a small one', () => {
    expect(effectiveDefaults('0.30.0')).toEqual({
      engine: 'v1',
      gpuMemoryUtilization: 0.92,
      maxNumSeqs: 256,
      maxNumBatchedTokens: 2048,
      enablePrefixCaching: true,
      enableChunkedPrefill: true,
      blockSize: 16,
    });
  });

  test('V0 caches no prefixes and chunks long contexts only', () => {
    expect(effectiveDefaults('0.7.3')).toMatchObject({
      engine: 'v0',
      enablePrefixCaching: false,
      enableChunkedPrefill: 'above-32768-tokens',
    });
  });

  test.each(VLLM_RELEASES)('%s has them all', (version) => {
    expect(effectiveDefaults(version, H100).maxNumSeqs).toBeGreaterThan(0);
  });
});
