import {
  type Accelerator,
  findAccelerator,
  findMachineType,
  MACHINE_TYPES,
  MODELS,
} from '../../../../platform/catalog';
import { tensorParallelObstacle } from '../../../../platform/sizing';
import { resolve, type Platform, type PlatformDescription } from '../../../../platform';
import { change, goodDescription } from '../../../fixtures/description';

const resolved = (changes: Record<string, unknown>): Platform =>
  resolve(
    'test',
    Object.entries(changes).reduce<PlatformDescription>(
      (description, [path, value]) => change(description, path, value) as PlatformDescription,
      goodDescription(),
    ),
  );
const modelWith = (weights: string, machineType: string, engine?: object) =>
  resolved({ 'models.gemma.weights': weights, 'nodePools.l4.machineType': machineType, 'models.gemma.engine': engine })
    .models['gemma'];

describe('what the arithmetic decides', () => {
  const platform = resolved({});

  test.each(Object.keys(platform.models['gemma']?.sizing ?? {}).filter((field) => field !== 'coldStartSeconds'))(
    '%s has its sum and its source',
    (field) => {
      expect(platform.origins[`models.gemma.sizing.${field}`]).toMatchObject({
        kind: 'derived',
        sum: expect.stringMatching(/=|x/) as string,
        source: expect.any(String) as string,
      });
    },
  );

  test('is there for a pool without accelerators too, as far as it goes', () => {
    expect(Object.keys(modelWith('google/gemma-2-2b-it', 'e2-standard-8')?.sizing ?? {})).toEqual([
      'weightsGibPerGpu',
      'coldStartSeconds',
    ]);
  });
});

describe('the context', () => {
  test.each([
    ['google/gemma-2-2b-it', 'g2-standard-8', 8192, 'what the model allows'],
    ['meta-llama/Llama-3.1-8B-Instruct', 'a2-ultragpu-1g', 32_768, 'no more than asked for'],
    ['meta-llama/Llama-3.1-8B-Instruct', 'g2-standard-8', 22_528, 'what the KV cache holds'],
  ])('of %s on %s is %i: %s', (weights, machineType, tokens) => {
    expect(modelWith(weights, machineType)?.engine.maxModelLen).toBe(tokens);
  });

  test('that the KV cache decides says by which sum', () => {
    const { origins } = resolved({ 'models.gemma.weights': 'meta-llama/Llama-3.1-8B-Instruct' });
    expect(origins['models.gemma.engine.maxModelLen']).toMatchObject({
      kind: 'derived',
      sum: expect.stringContaining('- weights') as string,
    });
  });
});

describe('the accelerators of a replica', () => {
  test.each([
    ['Qwen/Qwen3-32B', 'g2-standard-48', 4],
    ['Qwen/Qwen3-32B', 'a2-ultragpu-2g', 1],
    ['Qwen/Qwen2.5-7B-Instruct', 'g2-standard-96', 1],
    ['meta-llama/Llama-3.3-70B-Instruct', 'a2-ultragpu-4g', 2],
    ['google/gemma-2-2b-it', 'ct6e-standard-4t', 4],
  ])('of %s on %s are %i unless said', (weights, machineType, size) => {
    const model = modelWith(weights, machineType);
    expect(model?.engine.tensorParallelSize).toBe(size);
    expect(model?.resources.accelerator.count).toBe(size);
  });

  test('are tensor, pipeline and data parallel ranks together', () => {
    const engine = { tensorParallelSize: 2, pipelineParallelSize: 2, dataParallelSize: 2 };
    expect(modelWith('Qwen/Qwen3-32B', 'g2-standard-96', engine)?.resources.accelerator.count).toBe(8);
  });
});

describe.each(Object.values(MODELS))('$id on every machine type', (row) => {
  const machines = Object.values(MACHINE_TYPES).filter(({ accelerator }) => accelerator !== undefined);
  const models = machines.map(({ name }) => modelWith(row.id, name));

  test('is split only as vLLM splits it, and over no more than a node has', () => {
    const wrong = models.filter((model, index) => {
      const size = model?.engine.tensorParallelSize ?? 0;
      const machine = findMachineType(machines[index]?.name ?? '');
      const chip: Accelerator = findAccelerator(machine.accelerator!);
      const count = machine.acceleratorCount * (chip.devicesPerChip ?? 1);
      const tpu = machines[index]?.accelerator?.startsWith('tpu') === true;
      return size > count || (!tpu && tensorParallelObstacle(row, size) !== undefined);
    });
    expect(wrong).toEqual([]);
  });

  test('is never given a context that does not fit', () => {
    const wrong = models.filter((model) => {
      const largest = model?.sizing.largestMaxModelLen ?? 0;
      return largest > 0 && (model?.engine.maxModelLen ?? 0) > Math.min(largest, row.maxModelLen);
    });
    expect(wrong).toEqual([]);
  });
});

test('Gemma on a GPU without bfloat16 is reckoned in float32, as vLLM loads it', () => {
  const t4 = {
    'nodePools.l4.machineType': 'n1-standard-8',
    'nodePools.l4.accelerator': { type: 'nvidia-tesla-t4', count: 1 },
  };
  expect(resolved(t4).models['gemma']?.sizing.weightsGibPerGpu).toBeGreaterThan(9);
});
