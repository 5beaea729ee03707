import { findModel } from '../../../platform/catalog';
import {
  weights,
  weightsPerGpu,
  type ModelShape,
  type Parallelism,
  type WeightsOptions,
} from '../../../platform/sizing';

const LLAMA_8B = findModel('meta-llama/Llama-3.1-8B-Instruct');
const LLAMA_70B = findModel('meta-llama/Llama-3.3-70B-Instruct');
const DEEPSEEK = findModel('deepseek-ai/DeepSeek-R1');
const QWEN_MOE = findModel('Qwen/Qwen3-30B-A3B');

test.each<[string, ModelShape, WeightsOptions, number]>([
  ['as published', LLAMA_8B, {}, 14.96],
  ['float32 doubles it', LLAMA_8B, { dtype: 'float32' }, 29.92],
  ['fp8 while loading leaves embeddings and head alone', LLAMA_8B, { quantization: 'fp8' }, 8.46],
  ['bitsandbytes while loading', LLAMA_8B, { quantization: 'bitsandbytes' }, 5.61],
  ['a checkpoint that is quantised already stays as it is', DEEPSEEK, { quantization: 'fp8' }, 626.9],
])('%s', (_, model, options, gib) => {
  const reckoned = weights(model, options);
  expect(reckoned.gib).toBeCloseTo(gib, gib > 100 ? 0 : 1);
  expect(reckoned.bytes).toBeCloseTo(reckoned.gib * 1024 ** 3, -3);
  expect(reckoned.sum).toContain('GiB');
  expect(reckoned.source.length).toBeGreaterThan(0);
});

test('an unknown quantization changes nothing', () => {
  expect(weights(LLAMA_8B, { quantization: 'compressed-tensors' }).bytes).toBe(weights(LLAMA_8B).bytes);
});

test.each<[string, ModelShape, Parallelism, number]>([
  ['one GPU: parameters and the rotary table', LLAMA_8B, {}, 14.99],
  ['two', LLAMA_8B, { tensorParallelSize: 2 }, 7.51],
  ['four', LLAMA_8B, { tensorParallelSize: 4 }, 3.77],
  ['two stages', LLAMA_8B, { pipelineParallelSize: 2 }, 7.51],
  ['four stages: the first has the embedding', LLAMA_8B, { pipelineParallelSize: 4 }, 4.26],
])('Llama 3.1 8B on %s, as vLLM prints it', (_, model, parallelism, gib) => {
  expect(weightsPerGpu(model, { parallelism }).gib).toBeCloseTo(gib, 2);
});

test('KV heads fewer than ranks are held by several of them', () => {
  const per = (tensorParallelSize: number): number =>
    weightsPerGpu(LLAMA_70B, { parallelism: { tensorParallelSize } }).bytes;
  expect(8 * per(8)).toBeLessThan(1.001 * per(1) + 8 * 0.04 * 1024 ** 3);
  expect(16 * per(16) - per(1)).toBeGreaterThan(2 * 80 * 8192 * 8 * 128 * 2);
});

test('latent down-projections and routers are on every rank', () => {
  const { replicatedBytes, splitBytes } = weightsPerGpu(DEEPSEEK, { parallelism: { tensorParallelSize: 8 } });
  expect(replicatedBytes).toBeGreaterThan(61 * 7168 * (1536 + 512 + 64));
  expect(splitBytes).toBeGreaterThan(0.99 * weights(DEEPSEEK).bytes);
});

test('expert parallelism spreads experts over data parallel engines and leaves the rest whole', () => {
  const tensor = weightsPerGpu(QWEN_MOE, { parallelism: { tensorParallelSize: 4 } }).bytes;
  const data = weightsPerGpu(QWEN_MOE, { parallelism: { dataParallelSize: 4, enableExpertParallel: true } }).bytes;
  const apart = weightsPerGpu(QWEN_MOE, { parallelism: { dataParallelSize: 4 } }).bytes;
  expect(data).toBeGreaterThan(tensor);
  expect(data).toBeLessThan(0.5 * apart);
});

test('MXFP4 experts are padded to whole tiles', () => {
  const model = findModel('openai/gpt-oss-120b');
  expect(weightsPerGpu(model).gib).toBeCloseTo(65.97, 0);
});

test('LoRA slots take their room', () => {
  const lora = { maxLoras: 4, maxLoraRank: 64 };
  const extra = weightsPerGpu(LLAMA_8B, { lora }).bytes - weightsPerGpu(LLAMA_8B).bytes;
  expect(extra / 1024 ** 3).toBeCloseTo(
    (4 * 64 * 32 * (5 * 4096 + 2 * 4096 + 2048 + 4096 + 3 * 14336) * 2) / 1024 ** 3,
    0,
  );
  expect(extra).toBeGreaterThan(0);
});
