import { accept } from '../../../../platform';
import { change, goodDescription } from '../../../fixtures/description';

const ADAPTERS = {
  sql: { source: 'acme/sql-lora', rank: 24 },
  support: { source: 'acme/support-lora', rank: 8 },
};
const { gemma: model } = accept('test', change(goodDescription(), 'models.gemma.adapters', ADAPTERS)).platform.models;
const { gemma: plain } = accept('test', goodDescription()).platform.models;

describe('adapters', () => {
  test('get slots for all of them and for the highest rank that vLLM has kernels for', () => {
    expect(model?.engine.lora).toEqual({ maxLoras: 2, maxLoraRank: 32, maxCpuLoras: 2 });
  });

  test('are loaded when the engine starts', () => {
    const args = model?.engine.args ?? [];
    expect(args).toEqual(
      expect.arrayContaining(['--enable-lora', '--max-loras=2', '--max-lora-rank=32', '--max-cpu-loras=2']),
    );
    const at = args.indexOf('--lora-modules');
    expect(args.slice(at, at + 3)).toEqual(['--lora-modules', 'sql=acme/sql-lora', 'support=acme/support-lora']);
  });

  test('take GPU memory for their slots', () => {
    expect(model?.sizing.weightsGibPerGpu).toBeGreaterThan(plain?.sizing.weightsGibPerGpu ?? Infinity);
  });

  test('let the picker look for a pod that has them loaded', () => {
    expect(JSON.stringify(model?.pool.picker.config)).toContain('lora-affinity-scorer');
    expect(JSON.stringify(plain?.pool.picker.config)).not.toContain('lora-affinity-scorer');
  });

  test('are no more in one batch than four, unless asked for', () => {
    const many = Object.fromEntries(Array.from({ length: 9 }, (_, i) => [`a${i}`, { source: 'acme/a', rank: 8 }]));
    const { gemma } = accept('test', change(goodDescription(), 'models.gemma.adapters', many)).platform.models;
    expect(gemma?.engine.lora).toEqual({ maxLoras: 4, maxLoraRank: 8, maxCpuLoras: 9 });
  });
});

describe('a model without adapters', () => {
  test('has no LoRA flag', () => {
    expect(plain?.engine.args.filter((word) => word.includes('lora'))).toEqual([]);
  });
});
