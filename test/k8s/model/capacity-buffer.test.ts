import { goodDescription } from '../../fixtures/description';
import { platformWith } from '../../fixtures/platform';
import { at, idOf, manifestsOf, objectAt, podOf } from '../manifests';

const { gemma } = goodDescription().models;

describe('nodes that stand ready', () => {
  const platform = platformWith({ models: { gemma: { ...gemma!, scaling: { buffer: { replicas: 2 } } } } });
  const buffer = objectAt(platform, 'Deployment/gemma-buf');
  const { spec, labels: bufferLabels } = podOf(buffer);
  const model = podOf(objectAt(platform, 'Deployment/gemma'));

  test('are held by pods that ask for what the model asks for, on its nodes, with its image', () => {
    expect(at(buffer, 'spec', 'replicas')).toBe(2);
    expect(at(spec, 'containers', 0, 'resources')).toEqual(at(model.spec, 'containers', 0, 'resources'));
    expect(at(spec, 'containers', 0, 'image')).toBe(at(model.spec, 'containers', 0, 'image'));
    expect(at(spec, 'nodeSelector')).toEqual(at(model.spec, 'nodeSelector'));
    expect(at(spec, 'tolerations')).toEqual(at(model.spec, 'tolerations'));
  });

  test('are given up at once, and never taken for servers', () => {
    const { value, preemptionPolicy } = objectAt(platform, `PriorityClass/${at(spec, 'priorityClassName') as string}`);
    expect([value, preemptionPolicy]).toEqual([-10, 'Never']);
    expect(at(spec, 'terminationGracePeriodSeconds')).toBe(0);
    expect(bufferLabels).not.toMatchObject(platform.models['gemma']!.pool.selector);
  });

  test('are kept by GKE where it is told to', () => {
    const scaling = { buffer: { replicas: 1, kind: 'CapacityBuffer' } } as const;
    const told = platformWith({ models: { gemma: { ...gemma!, scaling } } });
    expect(objectAt(told, 'CapacityBuffer/gemma-buf')['spec']).toEqual({
      scalableRef: { apiGroup: 'apps', kind: 'Deployment', name: 'gemma' },
      replicas: 1,
    });
    expect(manifestsOf(told).map(({ object }) => idOf(object))).not.toContain('Deployment/gemma-buf');
  });

  test('are paid for', () => {
    const least = (one: typeof platform) => one.cost.atMinimum;
    expect(JSON.stringify(least(platform))).not.toBe(JSON.stringify(least(platformWith())));
  });
});
