import { accept, type PlatformDescription } from '../../platform';
import { fallBack, gpuSlices } from '../conformance/environments/accelerators';
import { at, idOf, manifestsOf, objectAt, podOf } from './manifests';

const platformOf = (description: PlatformDescription) => accept('chain', description).platform;
const specOf = (description: PlatformDescription) => at(objectAt(platformOf(description), 'ComputeClass/l4'), 'spec');
const withClass = (changes: object): PlatformDescription => ({
  ...fallBack,
  computeClasses: { l4: { ...fallBack.computeClasses!['l4']!, ...changes } },
});

describe('a compute class', () => {
  test('tries its priorities in their order, described pools by name', () => {
    expect(specOf(fallBack)).toMatchObject({
      whenUnsatisfiable: 'DoNotScaleUp',
      activeMigration: { optimizeRulePriority: false },
      autoscalingPolicy: { consolidationDelayMinutes: 15 },
      priorities: [
        { nodepools: ['reserved'] },
        { nodepools: ['on-demand'] },
        { nodepools: ['flex'] },
        { nodepools: ['spot'] },
        {
          machineType: 'g2-standard-12',
          location: { zones: ['europe-west4-b'] },
          gpu: { type: 'nvidia-l4', count: 1, driverVersion: 'latest' },
          flexStart: { enabled: true, nodeRecycling: { leadTimeSeconds: 3600 } },
          reservations: { affinity: 'None' },
        },
        { machineType: 'g2-standard-12', spot: true },
      ],
    });
  });

  test('has pools made as ours are: by the same account, with the same disk', () => {
    const { nodePoolAutoCreation, nodePoolConfig, priorities } = specOf(fallBack) as Record<string, never>;
    const { bootDisk } = platformOf(fallBack).nodePools['reserved']!;
    expect(nodePoolAutoCreation).toEqual({ enabled: true });
    expect(nodePoolConfig).toMatchObject({ serviceAccount: 'chain-nodes@example-project.iam.gserviceaccount.com' });
    expect(at(priorities, 5, 'storage')).toEqual({ bootDiskType: bootDisk.type, bootDiskSize: bootDisk.sizeGb });
  });

  test('has none made where all are described', () => {
    const spec = specOf(withClass({ priorities: fallBack.computeClasses!['l4']!.priorities.slice(0, 4) }));
    expect(spec).toMatchObject({ nodePoolAutoCreation: { enabled: false } });
    expect(spec).not.toHaveProperty('nodePoolConfig');
  });

  test('of a described reservation names its owner and block', () => {
    const reservation = { name: 'projects/owner/reservations/l4s/reservationBlocks/one' };
    const automatic = { machineType: 'g2-standard-12', zones: ['europe-west4-b'], reservation };
    const spec = specOf(withClass({ priorities: [{ nodePool: 'reserved' }, automatic] }));
    expect(at(spec, 'priorities', 1, 'reservations')).toEqual({
      affinity: 'Specific',
      specific: [{ name: 'l4s', project: 'owner', zones: ['europe-west4-b'], reservationBlock: { name: 'one' } }],
    });
  });

  test('is asked for by its pods alone, which tolerate the taints of all its nodes', () => {
    const { spec } = podOf(objectAt(platformOf(fallBack), 'Deployment/gemma'));
    expect(spec).toMatchObject({ nodeSelector: { 'cloud.google.com/compute-class': 'l4' } });
    expect(Object.keys(at(spec, 'nodeSelector') as object)).toHaveLength(1);
    expect(at(spec, 'tolerations')).toEqual([
      { key: 'nvidia.com/gpu', operator: 'Equal', value: 'present', effect: 'NoSchedule' },
      { key: 'cloud.google.com/compute-class', operator: 'Equal', value: 'l4', effect: 'NoSchedule' },
    ]);
  });

  test('is written where there is one, before the pods that ask for it', () => {
    const files = manifestsOf(platformOf(fallBack)).filter(({ object }) => object.kind === 'ComputeClass');
    expect(files.map(({ file, object }) => [file, idOf(object)])).toEqual([
      ['compute-classes.k8s.yaml', 'ComputeClass/l4'],
    ]);
    expect(manifestsOf(platformOf(gpuSlices)).some(({ file }) => file.startsWith('compute-class'))).toBe(false);
  });
});
