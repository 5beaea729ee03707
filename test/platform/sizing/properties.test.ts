import fc from 'fast-check';
import { ACCELERATORS, MODELS } from '../../../platform/catalog';
import { coldStart, expertSplit, kvCacheCapacity, kvCacheLayout, layersByStage } from '../../../platform/sizing';
import { weights, weightsPerGpu, WEIGHTS_SOURCES, type ModelShape, type WeightsSource } from '../../../platform/sizing';

const model = fc.constantFrom(...(Object.values(MODELS) as ModelShape[]));
const generating = model.filter((each) => each.kvCache !== false);
const gpu = fc.constantFrom(...Object.values(ACCELERATORS));
const tensorParallelSize = fc.constantFrom(1, 2, 4, 8);
const release = fc.constantFrom('0.6.0', '0.8.5', '0.10.2', '0.16.0', '0.19.1', '0.22.0', '0.30.0', '0.33.0');

test('every catalogue model on every accelerator comes out finite, whatever the release', () => {
  fc.assert(
    fc.property(model, gpu, tensorParallelSize, release, (each, device, tp, vllmVersion) => {
      const parallelism = { tensorParallelSize: tp };
      const capacity = kvCacheCapacity({ model: each, gpu: device, parallelism, vllmVersion });
      const figures = [capacity.bytesPerGpu, capacity.tokens, capacity.concurrency, capacity.largestMaxModelLen];
      expect(figures.every(Number.isFinite)).toBe(true);
      expect(Math.min(capacity.tokens, capacity.concurrency, capacity.largestMaxModelLen)).toBeGreaterThanOrEqual(0);
      expect(capacity.largestMaxModelLen).toBeLessThanOrEqual(each.maxModelLen);
    }),
  );
});

test('more memory never holds fewer tokens', () => {
  const gib = fc.double({ min: 0, max: 300, noNaN: true });
  fc.assert(
    fc.property(generating, gib, gib, release, (each, one, other, vllmVersion) => {
      const tokensOf = (cudaMemoryGib: number): number => {
        const scheduler = { maxNumSeqs: 256, maxNumBatchedTokens: 2048 };
        return kvCacheCapacity({ model: each, gpu: { name: 'any', cudaMemoryGib }, vllmVersion, ...scheduler }).tokens;
      };
      expect(tokensOf(Math.max(one, other))).toBeGreaterThanOrEqual(tokensOf(Math.min(one, other)));
    }),
  );
});

test('a higher utilization, a smaller cache dtype and fewer sequences never hold fewer tokens', () => {
  fc.assert(
    fc.property(generating, gpu, fc.double({ min: 0.1, max: 0.9, noNaN: true }), (each, device, utilization) => {
      const base = { model: each, gpu: device, gpuMemoryUtilization: utilization, maxNumSeqs: 256 };
      const { tokens } = kvCacheCapacity(base);
      expect(kvCacheCapacity({ ...base, gpuMemoryUtilization: utilization + 0.05 }).tokens).toBeGreaterThanOrEqual(
        tokens,
      );
      expect(kvCacheCapacity({ ...base, kvCacheDtype: 'fp8' }).tokens).toBeGreaterThanOrEqual(tokens);
      expect(kvCacheCapacity({ ...base, maxNumSeqs: 128 }).tokens).toBeGreaterThanOrEqual(tokens);
    }),
  );
});

test('tensor parallel ranks together hold every byte once, and what is held by all of them once more each', () => {
  fc.assert(
    fc.property(model, tensorParallelSize, (each, tp) => {
      const one = weightsPerGpu(each, {});
      const many = weightsPerGpu(each, { parallelism: { tensorParallelSize: tp } });
      const whole = weights(each).bytes;
      expect(many.bytes * tp).toBeGreaterThan(whole * 0.999);
      expect(many.bytes).toBeLessThanOrEqual(one.bytes * 1.0001);
      expect(many.splitBytes + (many.replicatedBytes - fixed(each))).toBeCloseTo(whole, -6);
    }),
  );
});

test('pipeline stages hold every layer once', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1, max: 16 }), (layers, stages) => {
      const counts = layersByStage(layers, stages);
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(layers);
      expect(counts).toHaveLength(stages);
    }),
  );
});

test('ranks never hold less of the KV cache than their even share', () => {
  fc.assert(
    fc.property(generating, tensorParallelSize, (each, tp) => {
      const whole = kvCacheLayout(each).bytesPerToken;
      const rank = kvCacheLayout(each, { parallelism: { tensorParallelSize: tp } }).bytesPerToken;
      expect(rank * tp).toBeGreaterThanOrEqual(whole * 0.999);
      if (each.mla) expect(rank).toBe(whole);
    }),
  );
});

test('longer sequences never fit more often, and what fits together is no more than alone', () => {
  fc.assert(
    fc.property(generating, gpu, fc.integer({ min: 1, max: 100_000 }), (each, device, tokens) => {
      const capacity = kvCacheCapacity({ model: each, gpu: device });
      expect(capacity.sequencesOf(2 * tokens)).toBeLessThanOrEqual(capacity.sequencesOf(tokens));
    }),
  );
});

test('experts are split over at least as many GPUs with expert parallelism as without', () => {
  fc.assert(
    fc.property(tensorParallelSize, tensorParallelSize, (tp, dp) => {
      const base = { tensorParallelSize: tp, dataParallelSize: dp };
      expect(expertSplit({ ...base, enableExpertParallel: true })).toBeGreaterThanOrEqual(expertSplit(base));
    }),
  );
});

test('a cold start grows with the weights and is the sum of its phases', () => {
  const source = fc.constantFrom(...(Object.keys(WEIGHTS_SOURCES) as WeightsSource[]));
  fc.assert(
    fc.property(
      source,
      fc.integer({ min: 1, max: 1e12 }),
      fc.boolean(),
      (weightsSource, weightsBytes, enforceEager) => {
        const pod = {
          weightsSource,
          accelerator: 'nvidia-l4',
          acceleratorsPerPod: 1,
          tensorParallelSize: 1,
          enforceEager,
        };
        const start = coldStart({ ...pod, weightsBytes });
        const more = coldStart({ ...pod, weightsBytes: 2 * weightsBytes });
        expect(more.engineStartSeconds).toBeGreaterThan(start.engineStartSeconds);
        expect(start.totalSeconds).toBeCloseTo(
          start.nodeProvisioningSeconds + start.imagePullSeconds + start.engineStartSeconds,
          6,
        );
      },
    ),
  );
});

/** Bytes of the rotary table, which no checkpoint holds. */
function fixed(each: ModelShape): number {
  const without = weightsPerGpu({ ...each, maxModelLen: 0 }).bytes;
  return weightsPerGpu(each).bytes - without;
}
