import { findAccelerator, findModel } from '../../../platform/catalog';
import { tryDecodeBound, tryPrefillBound } from '../../../platform/sizing';

const L4 = findAccelerator('nvidia-l4');
const H100 = findAccelerator('nvidia-h100-80gb');
const QWEN_7B = findModel('Qwen/Qwen2.5-7B-Instruct');
const QWEN_MOE = findModel('Qwen/Qwen3-30B-A3B');

/** Published times of one step, which no bound may exceed: youwins-lab.github.io/Blog, L4, concurrency 1, 438 tokens. */
test.each([
  ['16 bit', QWEN_7B, {}, 57.03],
  ['FP8', QWEN_7B, { quantization: 'fp8' }, 34.91],
  ['GPTQ', { ...QWEN_7B, checkpointDtype: 'int4-gptq', weightsBytes: null }, {}, 27.79],
])('a step of Qwen2.5 7B on an L4, %s, stays below the published time', (_, model, options, milliseconds) => {
  const bound = tryDecodeBound({ model, gpu: L4, ...options, contextTokens: 438 });
  expect(bound?.lowerBoundSeconds).toBeLessThan(milliseconds / 1000);
  expect(bound?.lowerBoundSeconds).toBeGreaterThan((0.5 * milliseconds) / 1000);
  expect(bound?.sum).toContain('upper bound');
});

test('decoding more sequences together gains until the caches outweigh the weights', () => {
  const rate = (batch: number): number =>
    tryDecodeBound({ model: QWEN_7B, gpu: L4, batch })?.upperBoundTokensPerSecond ?? 0;
  expect(rate(8)).toBeGreaterThan(7 * rate(1));
  expect(rate(1000) / rate(500)).toBeLessThan(1.5);
});

test('a mixture of experts reads the chosen ones only', () => {
  const dense = tryDecodeBound({ model: findModel('Qwen/Qwen3-32B'), gpu: H100 })?.lowerBoundSeconds ?? 0;
  expect(tryDecodeBound({ model: QWEN_MOE, gpu: H100 })?.lowerBoundSeconds).toBeLessThan(dense / 5);
});

test('prefill: compute of the active parameters, faster in 8 bits where the GPU has them', () => {
  const sixteen = tryPrefillBound({ model: QWEN_7B, gpu: H100, contextTokens: 4096 });
  const eight = tryPrefillBound({ model: QWEN_7B, gpu: H100, quantization: 'fp8', contextTokens: 4096 });
  expect(sixteen?.upperBoundTokensPerSecond).toBeCloseTo(989e12 / (2 * (7_615_616_512 - 152_064 * 3584)), -1);
  expect(eight?.upperBoundTokensPerSecond).toBeCloseTo(2 * (sixteen?.upperBoundTokensPerSecond ?? 0), -3);
  const a100 = findAccelerator('nvidia-a100-80gb');
  const without = tryPrefillBound({ model: QWEN_7B, gpu: a100, quantization: 'fp8' });
  expect(without?.upperBoundTokensPerSecond).toBeCloseTo(312e12 / (2 * (7_615_616_512 - 152_064 * 3584)), -1);
});

test('a device without figures has no bound', () => {
  const gpu = { name: 'unknown', cudaMemoryGib: 24 };
  expect(tryPrefillBound({ model: QWEN_7B, gpu })).toBeUndefined();
  expect(tryDecodeBound({ model: QWEN_7B, gpu })).toBeUndefined();
});
