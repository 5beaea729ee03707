import { MACHINE_TYPES, tryFindAccelerator } from '../../../../platform/catalog';
import { resolve } from '../../../../platform';
import { change, goodDescription } from '../../../fixtures/description';

function modelOn(machineType: string, engine: Record<string, unknown> = {}) {
  const description = change(goodDescription(), 'nodePools.l4.machineType', machineType);
  const changed = change(description as ReturnType<typeof goodDescription>, 'models.gemma.engine', engine);
  return resolve('test', changed as ReturnType<typeof goodDescription>).models['gemma']!;
}

const TPUS = Object.values(MACHINE_TYPES).filter(
  ({ accelerator }) => tryFindAccelerator(accelerator ?? '')?.kind === 'tpu',
);

test.each(TPUS)('a model on $name takes every device of every chip', ({ name, accelerator, acceleratorCount }) => {
  const { engine, resources } = modelOn(name);
  const devices = accelerator === 'tpu7x' ? 2 : 1;
  expect(engine.tensorParallelSize).toBe(acceleratorCount * devices);
  expect(resources.accelerator).toEqual({ resource: 'google.com/tpu', count: acceleratorCount });
  expect(engine.image).toBe('vllm/vllm-tpu:v0.29.0');
});

test('half of the devices of a TPU7x need half of its chips', () => {
  const { resources } = modelOn('tpu7x-standard-4t', { tensorParallelSize: 4 });
  expect(resources.accelerator.count).toBe(2);
});

test('nothing but the weights is reckoned on a TPU', () => {
  expect(Object.keys(modelOn('ct6e-standard-8t').sizing).sort()).toEqual(['coldStartSeconds', 'weightsGibPerGpu']);
});
