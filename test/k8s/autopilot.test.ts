import { accept } from '../../platform';
import { autopilot } from '../conformance/environments/autopilot';
import { at, manifestsOf, objectAt } from './manifests';

describe('the manifests of an Autopilot cluster', () => {
  const { platform } = accept('autopilot', autopilot);
  const podOf = (name: string) => at(objectAt(platform, `Deployment/${name}`), 'spec', 'template', 'spec');

  test('select the nodes of models by what they are, and tolerate them', () => {
    expect(podOf('llama-3-1-8b')).toMatchObject({
      nodeSelector: {
        'cloud.google.com/gke-accelerator': 'nvidia-h100-80gb',
        'cloud.google.com/gke-gpu-driver-version': 'latest',
        'cloud.google.com/reservation-name': 'h100s',
      },
      tolerations: [{ key: 'nvidia.com/gpu', effect: 'NoSchedule' }],
    });
  });

  test('name no node pool anywhere', () => {
    expect(JSON.stringify(manifestsOf(platform))).not.toContain('cloud.google.com/gke-nodepool');
  });

  test('leave pickers wherever there is room', () => {
    expect(podOf('gemma-2-2b-it-epp')).not.toHaveProperty('nodeSelector');
  });

  test('let Managed Prometheus in from where it runs on Autopilot', () => {
    const collectors = 'gke-gmp-system';
    expect(at(objectAt(platform, 'RoleBinding/slipway-metrics-reader'), 'subjects')).toEqual([
      { kind: 'ServiceAccount', name: 'collector', namespace: collectors },
    ]);
    expect(at(objectAt(platform, 'NetworkPolicy/allow-metrics'), 'spec', 'ingress')).toMatchObject([
      { from: [{ namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': collectors } } }] },
    ]);
  });
});
