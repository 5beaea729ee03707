import {
  coldStart,
  pickerQueueTtl,
  scaleUpLatency,
  startupProbeBudget,
  type ColdStartInput,
} from '../../../platform/sizing';

const GEMMA_2B: ColdStartInput = {
  weightsBytes: 5.2e9,
  weightsSource: 'huggingface',
  accelerator: 'nvidia-l4',
  acceleratorsPerPod: 1,
  tensorParallelSize: 1,
};
const LLAMA_70B: ColdStartInput = { ...GEMMA_2B, weightsBytes: 141e9, acceleratorsPerPod: 4, tensorParallelSize: 4 };

test('the phases of a small model from the public hub', () => {
  const start = coldStart(GEMMA_2B);
  expect(start).toMatchObject({ nodeProvisioningSeconds: 600, compileSeconds: 210 });
  expect(start.weightsDownloadSeconds).toBeCloseTo(34.7, 1);
  expect(start.engineStartSeconds).toBeCloseTo(45 + 34.7 + 7.4 + 210, 0);
  expect(start.sum).toContain('huggingface at 0.15 GB/s');
});

test.each<[string, Partial<ColdStartInput>]>([
  ['the node is there', { nodeIsAlreadyThere: true }],
  ['the image is streamed', { imageStreaming: true }],
  ['the image is on a preloaded disk', { preloadedDisk: true }],
  ['nothing is compiled', { enforceEager: true }],
  ['weights are streamed from a bucket', { weightsSource: 'gcs-streamer' }],
  ['weights lie on Hyperdisk ML', { weightsSource: 'hyperdisk-ml' }],
])('a cold start is shorter when %s', (_, change) => {
  expect(coldStart({ ...LLAMA_70B, ...change }).totalSeconds).toBeLessThan(coldStart(LLAMA_70B).totalSeconds);
});

test('weights in the image make the pull longer, not the download', () => {
  const baked = coldStart({ ...GEMMA_2B, weightsSource: 'image' });
  expect(baked.weightsDownloadSeconds).toBe(0);
  expect(baked.imagePullSeconds).toBeGreaterThan(coldStart(GEMMA_2B).imagePullSeconds + 60);
});

test('published starts of an engine are within the cautious figures', () => {
  const enginePart = (input: ColdStartInput): number => {
    const { engineStartSeconds, weightsDownloadSeconds } = coldStart(input);
    return engineStartSeconds - weightsDownloadSeconds;
  };
  const published = [
    { seconds: 34 + 26.9 + 120.5, input: { ...GEMMA_2B, weightsBytes: 17.66 * 1024 ** 3 } },
    { seconds: 10 + 15 + 70 + 60 + 60, input: { ...LLAMA_70B, weightsBytes: 70e9, tensorParallelSize: 8 } },
    { seconds: 14 + 4.7 + 36.1, input: { ...GEMMA_2B, weightsBytes: 15.2e9 } },
  ];
  for (const { seconds, input } of published) expect(enginePart(input)).toBeGreaterThan(seconds);
});

test('budgets follow from the start: twice the engine for the probe, all of it for the queue', () => {
  const small = coldStart(GEMMA_2B);
  const large = coldStart(LLAMA_70B);
  expect(startupProbeBudget(small).seconds).toBe(600);
  expect(startupProbeBudget(large).seconds).toBe(Math.ceil(2 * large.engineStartSeconds));
  expect(scaleUpLatency(large).seconds).toBeGreaterThan(large.totalSeconds);
  expect(pickerQueueTtl(large).seconds).toBe(scaleUpLatency(large).seconds);
});
