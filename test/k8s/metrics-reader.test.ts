import { platformWith } from '../fixtures/platform';
import { at, objectAt } from './manifests';

const platform = platformWith();
const spec = (id: string): unknown => objectAt(platform, id)['spec'];
const LABELS = { metadata: ['container', 'pod', 'top_level_controller_name', 'top_level_controller_type'] };

describe('the servers of a model', () => {
  test('are scraped with the name of the pod, which an autoscaler looks for', () => {
    expect(spec('PodMonitoring/gemma')).toEqual({
      selector: { matchLabels: { 'app.kubernetes.io/instance': 'gemma', 'app.kubernetes.io/name': 'vllm' } },
      endpoints: [{ port: 'http', path: '/metrics', scheme: 'http', interval: '15s' }],
      targetLabels: LABELS,
    });
  });
});

describe('a picker', () => {
  test('is scraped with a token', () => {
    expect(at(spec('PodMonitoring/gemma-epp'), 'endpoints')).toEqual([
      {
        port: 'http-metrics',
        path: '/metrics',
        scheme: 'http',
        interval: '10s',
        authorization: { type: 'Bearer', credentials: { secret: { name: 'slipway-metrics-reader', key: 'token' } } },
      },
    ]);
  });

  test('has Kubernetes check the token', () => {
    const binding = objectAt(platform, 'ClusterRoleBinding/inference-gemma-epp');
    expect(binding).toMatchObject({
      roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name: 'system:auth-delegator' },
      subjects: [{ kind: 'ServiceAccount', name: 'gemma-epp', namespace: 'inference' }],
    });
  });
});

describe('the reader of metrics', () => {
  test('may read metrics and nothing else', () => {
    expect(objectAt(platform, 'ClusterRole/inference-slipway-metrics-reader')['rules']).toEqual([
      { nonResourceURLs: ['/metrics'], verbs: ['get'] },
    ]);
    expect(objectAt(platform, 'ClusterRoleBinding/inference-slipway-metrics-reader')).toMatchObject({
      roleRef: { kind: 'ClusterRole', name: 'inference-slipway-metrics-reader' },
      subjects: [{ kind: 'ServiceAccount', name: 'slipway-metrics-reader', namespace: 'inference' }],
    });
  });

  test('has a token that Kubernetes writes', () => {
    const secret = objectAt(platform, 'Secret/slipway-metrics-reader');
    expect(secret['type']).toBe('kubernetes.io/service-account-token');
    expect(secret.metadata.annotations?.['kubernetes.io/service-account.name']).toBe('slipway-metrics-reader');
  });

  test('lends that token, and no other Secret, to the collectors of Managed Prometheus', () => {
    expect(objectAt(platform, 'Role/slipway-metrics-reader')['rules']).toEqual([
      {
        apiGroups: [''],
        resources: ['secrets'],
        resourceNames: ['slipway-metrics-reader'],
        verbs: ['get', 'list', 'watch'],
      },
    ]);
    expect(objectAt(platform, 'RoleBinding/slipway-metrics-reader')).toMatchObject({
      roleRef: { kind: 'Role', name: 'slipway-metrics-reader' },
      subjects: [{ kind: 'ServiceAccount', name: 'collector', namespace: 'gmp-system' }],
    });
  });
});

test('accounts lend their tokens to no pod that does not ask', () => {
  for (const name of ['gemma', 'gemma-epp', 'slipway-metrics-reader']) {
    expect(objectAt(platform, `ServiceAccount/${name}`)['automountServiceAccountToken']).toBe(false);
  }
});

test('the namespace admits restricted pods only', () => {
  const { labels } = objectAt(platform, 'Namespace/inference').metadata;
  for (const mode of ['enforce', 'audit', 'warn']) {
    expect(labels?.[`pod-security.kubernetes.io/${mode}`]).toBe('restricted');
  }
});
