import { header, renderManifests } from '../../k8s';
import { SYNC_WAVE_ANNOTATION } from '../../k8s/sync-wave';
import { platformWith, quickstartPlatform } from '../fixtures/platform';
import { goodDescription } from '../fixtures/description';
import { idOf, manifestsOf } from './manifests';

const { models } = goodDescription();
const argocd = { repoURL: 'https://git.example.org/serving.git' };

describe('renderManifests', () => {
  test('gives each model a file, named after it, and sorts files so that namespaces come first', () => {
    const platform = platformWith({ models: { zeta: models['gemma']!, alpha: models['gemma']! } });
    expect([...renderManifests(platform).keys()]).toEqual([
      '0-namespaces.k8s.yaml',
      'body-router.k8s.yaml',
      'gateway.k8s.yaml',
      'model-alpha.k8s.yaml',
      'model-zeta.k8s.yaml',
      'monitoring.k8s.yaml',
    ]);
  });

  test('puts what hands over to Argo CD in a folder of its own, and only where it is asked for', () => {
    const isArgoCd = (file: string): boolean => file.startsWith('argocd/');
    const handed = [...renderManifests(platformWith({ delivery: { argocd } })).keys()];
    expect(handed.filter(isArgoCd)).toEqual(['argocd/application.k8s.yaml']);
    expect([...renderManifests(platformWith()).keys()].filter(isArgoCd)).toEqual([]);
  });

  test('begins each file with the line that it is known by', () => {
    for (const text of renderManifests(quickstartPlatform()).values()) {
      expect(text.startsWith(`${header('quickstart')}\napiVersion:`)).toBe(true);
      expect(text.endsWith('\n')).toBe(true);
    }
  });

  test('gives the same bytes again, whatever the order of the models in the description', () => {
    const one = platformWith({ models: { a: models['gemma']!, b: models['gemma']! } });
    const other = platformWith({ models: { b: models['gemma']!, a: models['gemma']! } });
    expect([...renderManifests(one)]).toEqual([...renderManifests(one)]);
    const perModel = (platform: typeof one) =>
      [...renderManifests(platform)].filter(([file]) => file.includes('model-'));
    expect(perModel(other)).toEqual(perModel(one));
  });

  test('keeps a model’s file as it is when another model comes', () => {
    const file = 'model-gemma.k8s.yaml';
    const alone = renderManifests(platformWith({ nodePools: twice() })).get(file);
    const accompanied = renderManifests(
      platformWith({
        nodePools: twice(),
        models: { ...models, other: { ...models['gemma']!, nodePool: 'second', computeClass: undefined } },
      }),
    ).get(file);
    expect(accompanied).toBe(alone);
  });

  test('writes the objects of a file in the order of their waves', () => {
    for (const file of renderManifests(quickstartPlatform()).keys()) {
      const waves = manifestsOf(quickstartPlatform())
        .filter((manifest) => manifest.file === file)
        .map(({ object }) => Number(object.metadata.annotations?.[SYNC_WAVE_ANNOTATION]));
      expect(waves).toEqual(waves.toSorted((a, b) => a - b));
    }
  });

  test('holds these objects for the quickstart, and no others', () => {
    const [model, picker] = ['gemma-2-2b-it', 'gemma-2-2b-it-epp'];
    expect(manifestsOf(quickstartPlatform()).map(({ object }) => idOf(object))).toEqual([
      'Namespace/inference',
      'NetworkPolicy/default-deny',
      'NetworkPolicy/allow-dns',
      'NetworkPolicy/allow-gateway-to-models',
      'NetworkPolicy/allow-gateway-to-pickers',
      'NetworkPolicy/allow-metrics',
      'NetworkPolicy/allow-weights',
      'NetworkPolicy/allow-pickers-to-api',
      'Gateway/inference',
      `HTTPRoute/${model}`,
      `ServiceAccount/${model}`,
      `Service/${model}`,
      `ServiceAccount/${picker}`,
      `Role/${picker}`,
      `ConfigMap/${picker}`,
      `Service/${picker}`,
      `NetworkPolicy/${model}-from-picker`,
      `NetworkPolicy/${picker}-to-model`,
      `RoleBinding/${picker}`,
      `ClusterRoleBinding/inference-${picker}`,
      `InferencePool/${model}`,
      `PodMonitoring/${model}`,
      `Deployment/${picker}`,
      `PodMonitoring/${picker}`,
      `InferenceObjective/${model}`,
      `HealthCheckPolicy/${model}`,
      `GCPBackendPolicy/${model}`,
      `Deployment/${model}`,
      `HorizontalPodAutoscaler/${model}`,
      `PodDisruptionBudget/${model}`,
      'ServiceAccount/slipway-metrics-reader',
      'ClusterRole/inference-slipway-metrics-reader',
      'Role/slipway-metrics-reader',
      'ClusterRoleBinding/inference-slipway-metrics-reader',
      'RoleBinding/slipway-metrics-reader',
      'Secret/slipway-metrics-reader',
    ]);
  });
});

function twice() {
  const { l4 } = goodDescription().nodePools;
  return { l4: l4!, second: l4! };
}
