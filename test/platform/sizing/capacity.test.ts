import { findAccelerator, findModel } from '../../../platform/catalog';
import { kvCacheCapacity, type EngineShape } from '../../../platform/sizing';

const L4 = findAccelerator('nvidia-l4');
const H100 = findAccelerator('nvidia-h100-80gb');
const LLAMA_8B = findModel('meta-llama/Llama-3.1-8B-Instruct');
const LLAMA_70B = findModel('meta-llama/Llama-3.3-70B-Instruct');
const GEMMA_2B = findModel('google/gemma-2-2b-it');
const GEMMA_27B = findModel('google/gemma-3-27b-it');

describe('what fits', () => {
  test.each<[string, EngineShape, boolean]>([
    ['Gemma 2 2B on one L4', { model: GEMMA_2B, gpu: L4 }, true],
    ['Llama 3.1 8B with 8k on one L4', { model: LLAMA_8B, gpu: L4, maxModelLen: 8192 }, true],
    ['Llama 3.1 8B with its whole context on one L4', { model: LLAMA_8B, gpu: L4 }, false],
    ['Llama 3.3 70B on one H100', { model: LLAMA_70B, gpu: H100, maxModelLen: 4096 }, false],
    [
      'Llama 3.3 70B on four H100',
      { model: LLAMA_70B, gpu: H100, maxModelLen: 4096, parallelism: { tensorParallelSize: 4 } },
      true,
    ],
    [
      'Llama 3.3 70B quantised while loading, on two H100',
      { model: LLAMA_70B, gpu: H100, maxModelLen: 4096, quantization: 'fp8', parallelism: { tensorParallelSize: 2 } },
      true,
    ],
  ])('%s', (_, engine, fits) => {
    expect(kvCacheCapacity(engine).fits).toBe(fits);
  });

  test('the longest context that is offered does fit, and one block more does not', () => {
    const engine = { model: LLAMA_8B, gpu: L4 };
    const { largestMaxModelLen } = kvCacheCapacity(engine);
    expect(largestMaxModelLen).toBeGreaterThan(8192);
    expect(kvCacheCapacity({ ...engine, maxModelLen: largestMaxModelLen }).fits).toBe(true);
    expect(kvCacheCapacity({ ...engine, maxModelLen: largestMaxModelLen + 16 }).fits).toBe(false);
  });
});

test('the budget adds up and the sum names every item', () => {
  const capacity = kvCacheCapacity({ model: LLAMA_8B, gpu: H100, vllmVersion: '0.30.0' });
  const { requested, ...taken } = capacity.budget;
  expect(requested - Object.values(taken).reduce((sum, item) => sum + item, 0)).toBeCloseTo(capacity.bytesPerGpu, 0);
  expect(requested / 1024 ** 3).toBeCloseTo(79.18 * 0.92, 2);
  for (const word of ['weights', 'activations', 'CUDA graphs', 'compiling', 'margin', 'tokens']) {
    expect(capacity.sum).toContain(word);
  }
});

test('eager mode gives back CUDA graphs and what compiling takes', () => {
  const compiled = kvCacheCapacity({ model: LLAMA_8B, gpu: L4, vllmVersion: '0.27.1' });
  const eager = kvCacheCapacity({ model: LLAMA_8B, gpu: L4, vllmVersion: '0.27.1', enforceEager: true });
  const warm = kvCacheCapacity({ model: LLAMA_8B, gpu: L4, vllmVersion: '0.27.1', compileCache: 'warm' });
  expect(eager.gibPerGpu - compiled.gibPerGpu).toBeCloseTo(1 + compiled.budget.cudaGraphs / 1024 ** 3, 3);
  expect(warm.gibPerGpu - compiled.gibPerGpu).toBeCloseTo(1, 3);
});

describe('sliding windows', () => {
  const engine = { model: GEMMA_27B, gpu: H100, gpuMemoryUtilization: 0.95, maxModelLen: 8192 };

  test('Gemma 3 27B: seven groups of ten layers, as vLLM 0.19 prints (36,560 tokens, 4.46 sequences)', () => {
    const { tokens, concurrency } = kvCacheCapacity({ ...engine, vllmVersion: '0.19.0' });
    expect(Math.abs(tokens / 36_560 - 1)).toBeLessThan(0.02);
    expect(Math.abs(concurrency / 4.46 - 1)).toBeLessThan(0.02);
  });

  test('long contexts gain more from the window than short ones', () => {
    const long = kvCacheCapacity({ ...engine, maxModelLen: 131_072 });
    const short = kvCacheCapacity(engine);
    expect(long.concurrency * 131_072).toBeGreaterThan(1.5 * short.concurrency * 8192);
  });

  test('releases before the hybrid manager hold every token in every layer', () => {
    const before = kvCacheCapacity({ ...engine, maxModelLen: 131_072, vllmVersion: '0.9.0' });
    const after = kvCacheCapacity({ ...engine, maxModelLen: 131_072, vllmVersion: '0.10.2' });
    expect(before.concurrency).toBeLessThan(0.5 * after.concurrency);
  });
});

test('a model that keeps no cache fits when its weights do', () => {
  const capacity = kvCacheCapacity({ model: findModel('BAAI/bge-m3'), gpu: L4 });
  expect(capacity).toMatchObject({ fits: true, tokens: 0 });
});

test('pipeline stages are reckoned one by one: the fullest decides', () => {
  const two = kvCacheCapacity({ model: LLAMA_8B, gpu: H100, parallelism: { pipelineParallelSize: 2 } });
  const one = kvCacheCapacity({ model: LLAMA_8B, gpu: H100 });
  expect(two.tokens).toBeGreaterThan(1.9 * one.tokens);
});
