import { findModel } from '../../../platform/catalog';
import { tensorParallelObstacle, tensorParallelSizes } from '../../../platform/sizing';

describe('tensorParallelObstacle', () => {
  test.each<[string, number, string | undefined, string]>([
    ['Qwen/Qwen2.5-7B-Instruct', 8, 'attention-heads', 'vllm-project/vllm#11797: 28 heads'],
    ['Qwen/Qwen2.5-7B-Instruct', 4, undefined, '28 heads and 4 KV heads'],
    ['tiiuae/falcon-7b-instruct', 2, 'attention-heads', '71 heads'],
    ['Qwen/Qwen3-235B-A22B-FP8', 8, 'quantization-block', 'vllm-project/vllm#17569: 1536 / 8 = 192'],
    ['Qwen/Qwen3-235B-A22B-FP8', 4, undefined, '1536 / 4 = 3 x 128'],
    ['Qwen/Qwen3-235B-A22B', 8, undefined, 'not quantized'],
    ['Qwen/Qwen3-30B-A3B-FP8', 4, 'quantization-block', 'vllm-project/vllm#25292: 768 / 4 = 192'],
    ['deepseek-ai/DeepSeek-V3', 8, undefined, '2048 / 8 = 2 x 128, and no KV heads'],
    ['meta-llama/Llama-3.3-70B-Instruct', 16, undefined, 'more ranks than KV heads: each is held twice'],
    ['google/gemma-3-1b-it', 4, undefined, 'one KV head for all'],
  ])('%s over %i ranks: %s (%s)', (id, size, obstacle) => {
    expect(tensorParallelObstacle(findModel(id), size)).toBe(obstacle);
  });

  test('experts that are kept whole are not cut', () => {
    expect(tensorParallelObstacle(findModel('Qwen/Qwen3-235B-A22B-FP8'), 8, true)).toBeUndefined();
  });

  test('one rank is never in the way', () => {
    expect(tensorParallelObstacle(findModel('tiiuae/falcon-7b-instruct'), 1)).toBeUndefined();
  });
});

test.each([
  ['tiiuae/falcon-7b-instruct', 8, [1]],
  ['Qwen/Qwen2.5-7B-Instruct', 8, [1, 2, 4]],
  ['meta-llama/Llama-3.1-8B-Instruct', 4, [1, 2, 4]],
])('%s on %i accelerators may have %j ranks', (id, most, sizes) => {
  expect(tensorParallelSizes(findModel(id), most)).toEqual(sizes);
});
