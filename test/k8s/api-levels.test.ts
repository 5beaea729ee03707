import {
  GKE_MINORS,
  installedBy,
  isGkeAtLeast,
  MIN_INFERENCE_GATEWAY_GKE_VERSION,
  tryFindApiLevel,
} from '../../platform/catalog';
import { goodDescription } from '../fixtures/description';
import { platformWith } from '../fixtures/platform';
import { idOf, manifestsOf } from './manifests';

/** Groups of Kubernetes itself, with the kinds that every version of GKE with an Inference Gateway has. */
const BUILT_IN: Readonly<Record<string, readonly string[]>> = {
  v1: ['ConfigMap', 'Namespace', 'Secret', 'Service', 'ServiceAccount'],
  'apps/v1': ['Deployment'],
  'autoscaling/v2': ['HorizontalPodAutoscaler'],
  'networking.k8s.io/v1': ['NetworkPolicy'],
  'policy/v1': ['PodDisruptionBudget'],
  'rbac.authorization.k8s.io/v1': ['ClusterRole', 'ClusterRoleBinding', 'Role', 'RoleBinding'],
};

const { gemma } = goodDescription().models;
const SCALINGS = {
  'a fixed number': { replicas: 1 },
  'an autoscaler': {},
  KEDA: { scaling: { adapter: 'keda' } },
} as const;

const targets = GKE_MINORS.filter((gke) => isGkeAtLeast(gke, MIN_INFERENCE_GATEWAY_GKE_VERSION)).flatMap((gke) =>
  (['llm-d', 'gie'] as const).flatMap((generation) =>
    Object.entries(SCALINGS).map(([scaled, model]) => ({ gke, generation, scaled, model })),
  ),
);

describe.each(targets)('GKE $gke with the $generation picker and $scaled', ({ gke, generation, model }) => {
  const platform = platformWith({
    targets: { gke, picker: { generation } },
    models: { gemma: { ...gemma!, ...model } },
    delivery: { argocd: { repoURL: 'https://git.example.org/platform/serving.git' } },
  });
  const objects = manifestsOf(platform).map(({ object }) => object);
  const custom = objects.filter(({ apiVersion, kind }) => BUILT_IN[apiVersion]?.includes(kind) !== true);

  test('gets objects of kinds that somebody installs there, in versions that are served', () => {
    for (const object of custom) {
      const [group = '', version = ''] = object.apiVersion.split('/');
      const level = tryFindApiLevel(group, object.kind);
      expect([idOf(object), level?.versions.map(({ name }) => name)]).toEqual([
        idOf(object),
        expect.arrayContaining([version]),
      ]);
      expect(installedBy(group, object.kind, gke)).toBeDefined();
      expect(level?.generation ?? generation).toBe(generation);
      expect(level?.versions.find(({ name }) => name === version)?.deprecated ?? false).toBe(false);
    }
  });

  test('gets no definition of a kind, neither one of GKE nor any other', () => {
    expect(objects.map(({ apiVersion }) => apiVersion).filter((it) => it.startsWith('apiextensions'))).toEqual([]);
  });
});
