import { findAccelerator, findModel } from '../../../platform/catalog';
import { activationPeak, captureSizes, cudaGraphBytes, knownRelease, memoryAccounting } from '../../../platform/sizing';
import {
  nonTorchMemory,
  rotaryCacheBytes,
  schedulerDefaults,
  tryFindQuantizationScheme,
} from '../../../platform/sizing';
import { kvCacheLayout, kvCacheDtypeBytes } from '../../../platform/sizing';
import { engineOf, MEASUREMENTS } from './measured';
import { kvCacheCapacity } from '../../../platform/sizing';

const GIB = 1024 ** 3;

test.each(
  MEASUREMENTS.filter((each) => each.measured.activationGib !== undefined).map((each) => [each.id, each] as const),
)('activation peak of %s is not below the printed one by more than a tenth', (_, measurement) => {
  const reckoned = kvCacheCapacity(engineOf(measurement)).budget.activations / GIB;
  expect(reckoned).toBeGreaterThan(0.87 * (measurement.measured.activationGib ?? 0));
});

test.each([
  ['0.7.3', { engine: 'v0', gpuMemoryUtilization: 0.9, hybridKvCacheManager: false, reservesCudaGraphs: false }],
  ['0.9.0', { engine: 'v1', countsContext: true, hybridKvCacheManager: false }],
  ['v0.10.1.1', { countsContext: false, hybridKvCacheManager: true }],
  ['0.19.1', { gpuMemoryUtilization: 0.9, reservesCudaGraphs: false, coldCompileGib: 0 }],
  ['0.30.0', { gpuMemoryUtilization: 0.92, reservesCudaGraphs: true, printsConcurrencyTimesContext: true }],
])('accounting of %s', (version, expected) => {
  expect(memoryAccounting(version)).toMatchObject(expected);
});

test('a word that is no version is refused, a release between two counts as the older', () => {
  expect(() => memoryAccounting('latest')).toThrow('not a vLLM version');
  expect(knownRelease('0.19.1rc2')).toBe('0.19.1');
  expect(knownRelease('0.5.3')).toBe('0.6.0');
});

test.each([
  ['nvidia-l4', '0.30.0', { maxNumSeqs: 256, maxNumBatchedTokens: 2048 }],
  ['nvidia-h100-80gb', '0.30.0', { maxNumSeqs: 1024, maxNumBatchedTokens: 8192 }],
  ['nvidia-a100-80gb', '0.30.0', { maxNumSeqs: 256, maxNumBatchedTokens: 2048 }],
  ['nvidia-b200', '0.30.0', { maxNumSeqs: 1024, maxNumBatchedTokens: 16_384 }],
  ['nvidia-l4', '0.7.3', { maxNumSeqs: 256, maxNumBatchedTokens: 8192 }],
] as const)('%s on %s schedules by default', (accelerator, vllmVersion, expected) => {
  const { cudaMemoryGib } = findAccelerator(accelerator);
  expect(schedulerDefaults({ accelerator, vllmVersion, cudaMemoryGib, maxModelLen: 8192 })).toEqual(expected);
});

test('sampling decides on large GPUs, the chunk on small ones', () => {
  const model = findModel('Qwen/Qwen3-14B');
  const accounting = memoryAccounting('0.17.0');
  const large = activationPeak(model, { maxNumSeqs: 1024, maxNumBatchedTokens: 8192, accounting });
  const small = activationPeak(model, { maxNumSeqs: 8, maxNumBatchedTokens: 8192, accounting });
  expect(large.bytes).toBe(large.samplerBytes);
  expect(large.bytes / GIB).toBeCloseTo(2.23, 1);
  expect(small.bytes).toBe(small.forwardBytes);
  expect(
    activationPeak(model, { maxNumSeqs: 1024, maxNumBatchedTokens: 8192, accounting, samples: false }).samplerBytes,
  ).toBe(0);
});

test('CUDA graphs: 51 and 35 captures for 256 sequences, estimated as vLLM does', () => {
  expect(captureSizes(512)).toHaveLength(51);
  expect(captureSizes(256)).toHaveLength(35);
  expect(cudaGraphBytes(findModel('google/gemma-3-27b-it'), 1024) / GIB).toBeCloseTo(1.05, 1);
  expect(cudaGraphBytes(findModel('meta-llama/Llama-3.1-8B-Instruct'), 1024) / GIB).toBeCloseTo(0.84, 1);
});

test('collectives cost memory over NVLink, little over PCIe, none alone', () => {
  const gib = (accelerator: 'nvidia-l4' | 'nvidia-h100-80gb', tensorParallelSize: number): number =>
    nonTorchMemory(findAccelerator(accelerator), memoryAccounting('0.19.0'), { tensorParallelSize }).bytes / GIB;
  expect(gib('nvidia-h100-80gb', 1)).toBeCloseTo(0.25, 2);
  expect(gib('nvidia-h100-80gb', 4)).toBeCloseTo(2.15, 2);
  expect(gib('nvidia-l4', 4)).toBeCloseTo(0.5, 2);
});

test.each([
  ['meta-llama/Llama-3.1-8B-Instruct', {}, 131_072],
  ['meta-llama/Llama-3.1-8B-Instruct', { kvCacheDtype: 'fp8' }, 65_536],
  ['meta-llama/Llama-3.1-8B-Instruct', { parallelism: { tensorParallelSize: 4 } }, 32_768],
  ['meta-llama/Llama-3.1-8B-Instruct', { parallelism: { tensorParallelSize: 16 } }, 16_384],
  ['Qwen/Qwen2.5-7B-Instruct', {}, 57_344],
  ['deepseek-ai/DeepSeek-R1', { parallelism: { tensorParallelSize: 8 } }, 61 * 576 * 2],
  ['deepseek-ai/DeepSeek-R1', { kvCacheDtype: 'fp8_ds_mla' }, 61 * 656],
] as const)('KV cache of %s with %j is %i bytes a token', (id, input, bytes) => {
  expect(kvCacheLayout(findModel(id), input).bytesPerToken).toBe(bytes);
});

test('a cache dtype that is not known counts as two bytes', () => {
  expect(kvCacheDtypeBytes('octave_k3v3')).toBe(2);
  expect(kvCacheDtypeBytes('auto', 'float32')).toBe(4);
});

test('the rotary table of Gemma 3 is stretched eight times, that of Llama 4 Scout is 2.5 GiB', () => {
  expect(rotaryCacheBytes(findModel('google/gemma-3-4b-it')) / GIB).toBeCloseTo(0.56, 2);
  expect(rotaryCacheBytes(findModel('meta-llama/Llama-4-Scout-17B-16E-Instruct')) / GIB).toBeCloseTo(2.5, 2);
});

test.each([
  ['awq_marlin', 'int4-awq'],
  ['modelopt_fp4', 'nvfp4'],
  ['bfloat16', undefined],
  ['toString', undefined],
  [undefined, undefined],
])('quantization %s is the scheme %s', (word, scheme) => {
  expect(tryFindQuantizationScheme(word)).toBe(scheme);
});
