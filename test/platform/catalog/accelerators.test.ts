import { type Accelerator, ACCELERATORS, findAccelerator, tryFindAccelerator } from '../../../platform/catalog';

const ALL: [string, Accelerator][] = Object.entries(ACCELERATORS);
const MIG: [string, Accelerator][] = ALL.filter(([, { mig }]) => mig !== undefined);
const TPUS: [string, Accelerator][] = ALL.filter(([, { kind }]) => kind === 'tpu');
const GIB = 2 ** 30;

describe('each accelerator', () => {
  test.each(ALL)('%s is found by the label that its nodes carry', (name, accelerator) => {
    expect(accelerator.name).toBe(name);
    expect(accelerator.nodeLabel.value).toBe(name);
    expect(tryFindAccelerator(name)).toBe(accelerator);
  });

  test.each(ALL)('%s says where its facts are from, and when', (_, accelerator) => {
    expect(accelerator.source.length).toBeGreaterThan(0);
    expect(accelerator.source.every((source) => source.length > 10)).toBe(true);
    expect(accelerator.memorySource).not.toBe('');
    expect(accelerator.asOf).toMatch(/^20\d\d-\d\d-\d\d$/);
  });

  test.each(ALL)('%s has the resource, label and taint of its kind', (_, { kind, resource, nodeLabel, taint }) => {
    const gpu = { resource: 'nvidia.com/gpu', label: 'cloud.google.com/gke-accelerator' };
    const tpu = { resource: 'google.com/tpu', label: 'cloud.google.com/gke-tpu-accelerator' };

    expect({ resource, label: nodeLabel.key }).toEqual(kind === 'gpu' ? gpu : tpu);
    expect(taint).toEqual({ key: resource, value: 'present', effect: 'NoSchedule' });
  });

  test.each(ALL)('%s never promises more memory than the step before', (_, accelerator) => {
    const { memoryGb, memoryGib, cudaMemoryGib, contextGib, usableMemoryGib } = accelerator;

    expect(usableMemoryGib).toBeCloseTo(cudaMemoryGib - contextGib, 6);
    expect(contextGib).toBeGreaterThan(0);
    expect(cudaMemoryGib).toBeLessThanOrEqual(memoryGib);
    expect(cudaMemoryGib).toBeGreaterThan(memoryGib * 0.95);
    expect((memoryGib * GIB) / (memoryGb * 1e9)).toBeGreaterThan(0.98);
    expect((memoryGib * GIB) / (memoryGb * 1e9)).toBeLessThan(1.09);
  });

  test.each(ALL)(
    '%s halves its rate for each doubling of the bits',
    (_, { denseTflops: { fp16, bf16, fp8, int8 } }) => {
      if (fp16 !== null && bf16 !== null) expect(fp16).toBe(bf16);
      const half = bf16 ?? fp16 ?? 0;
      for (const rate of [fp8, int8]) {
        if (rate !== null && rate !== half) expect(rate / half).toBeCloseTo(2, 1);
      }
    },
  );

  test.each(ALL)('%s lists its regions once, and its zones within them', (_, { regions, zones }) => {
    expect(new Set(regions).size).toBe(regions?.length ?? 0);
    for (const [region, names] of Object.entries(zones ?? {})) {
      expect(regions).toContain(region);
      expect(names.every((zone) => zone.slice(0, -2) === region)).toBe(true);
    }
  });
});

describe('the accelerators together', () => {
  test('are the sixteen that GKE offers, no two with one label', () => {
    const labels = ALL.map(([, { nodeLabel }]) => `${nodeLabel.key}=${nodeLabel.value}`);

    expect(new Set(labels).size).toBe(16);
  });

  test('each say which is the better of two generations', () => {
    const { 'nvidia-l4': l4, 'nvidia-b200': b200 } = ACCELERATORS;

    expect(l4.computeCapability).toBe('8.9');
    expect(l4.nativeDtypes).toContain('fp8');
    expect(ACCELERATORS['nvidia-tesla-t4'].nativeDtypes).not.toContain('bf16');
    expect(b200.memoryBandwidthGBps).toBeGreaterThan(l4.memoryBandwidthGBps * 20);
  });

  test('are not found under another name', () => {
    expect(tryFindAccelerator('toString')).toBeUndefined();
    expect(tryFindAccelerator('nvidia-a100-40gb')).toBeUndefined();
    expect(() => findAccelerator('nvidia-a100-40gb')).toThrow('nvidia-tesla-a100');
  });
});

describe('MIG', () => {
  test.each(MIG)('%s is never cut into more compute or memory than it has', (_, { mig = {}, memoryGib, memoryGb }) => {
    for (const [profile, { count, memoryGib: slice }] of Object.entries(mig)) {
      const [, slices, gb] = profile.match(/^(\d)g\.(\d+)gb/)?.map(Number) ?? [];
      const whole = memoryGb === 96 ? 4 : 7;

      expect(count).toBeLessThanOrEqual(Math.floor(whole / slices!));
      expect(slice * count).toBeLessThanOrEqual(memoryGib);
      expect((slice * GIB) / 1e9).toBeLessThanOrEqual(gb! * 1.09);
      expect((slice * GIB) / 1e9).toBeGreaterThan(gb! * 0.93);
    }
  });

  test('exists from Ampere on, but not on an L4', () => {
    expect(MIG.map(([name]) => name)).toEqual([
      'nvidia-rtx-pro-6000',
      'nvidia-tesla-a100',
      'nvidia-a100-80gb',
      'nvidia-h100-80gb',
      'nvidia-h100-mega-80gb',
      'nvidia-h200-141gb',
      'nvidia-b200',
      'nvidia-gb200',
    ]);
  });
});

describe('TPU slices', () => {
  test.each(TPUS)('%s has as many chips as its shape multiplies to, four to a host', (_, { topologies = [] }) => {
    expect(topologies.length).toBeGreaterThan(5);
    for (const { topology, chips, hosts } of topologies) {
      expect(topology.split('x').reduce((product, side) => product * Number(side), 1)).toBe(chips);
      if (hosts !== null) expect(hosts).toBe(Math.max(1, chips / 4));
    }
  });
});
