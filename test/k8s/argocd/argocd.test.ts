import { platformWith } from '../../fixtures/platform';
import { at, objectAt } from '../manifests';

const argocd = { repoURL: 'https://git.example.org/serving.git', targetRevision: 'release', namespace: 'gitops' };
const platform = platformWith({ delivery: { argocd } });

describe('the Application', () => {
  const application = objectAt(platform, 'Application/slipway-test');

  test('keeps the cluster as the folder of the environment says, unattended', () => {
    expect(application.metadata.namespace).toBe('gitops');
    expect(application['spec']).toMatchObject({
      project: 'slipway-test',
      source: { repoURL: argocd.repoURL, targetRevision: 'release', path: 'dist/test' },
      destination: { server: 'https://kubernetes.default.svc', namespace: 'inference' },
      syncPolicy: { automated: { prune: true, selfHeal: true } },
    });
  });

  test('applies on the server, tries again, and does not stumble over a CRD that is late', () => {
    expect(at(application, 'spec', 'syncPolicy')).toMatchObject({
      syncOptions: ['ServerSideApply=true', 'SkipDryRunOnMissingResource=true'],
      retry: { limit: 8, backoff: { duration: '10s', factor: 2, maxDuration: '3m' } },
    });
    expect(application.metadata.annotations).toHaveProperty(
      ['argocd.argoproj.io/compare-options'],
      'ServerSideDiff=true',
    );
  });

  test('leaves the number of pods to their autoscaler: it neither names nor ignores it', () => {
    expect(at(objectAt(platform, 'Deployment/gemma'), 'spec')).not.toHaveProperty('replicas');
    expect(at(application, 'spec')).not.toHaveProperty('ignoreDifferences');
  });

  test('takes what it made along when it is deleted', () => {
    expect(application.metadata).toHaveProperty('finalizers', ['resources-finalizer.argocd.argoproj.io/foreground']);
  });
});

describe('the AppProject', () => {
  const project = objectAt(platform, 'AppProject/slipway-test');

  test('permits one repository and the namespaces of the environment', () => {
    expect(project['spec']).toMatchObject({
      sourceRepos: [argocd.repoURL],
      destinations: [{ server: 'https://kubernetes.default.svc', namespace: 'inference' }],
    });
  });

  test('permits no cluster-scoped kinds but ours, and of all kinds none by a wildcard', () => {
    const kinds = at(project, 'spec', 'clusterResourceWhitelist') as { kind: string }[];
    expect(kinds.map(({ kind }) => kind)).toEqual([
      'Namespace',
      'PersistentVolume',
      'ComputeClass',
      'AdmissionCheck',
      'ClusterQueue',
      'ProvisioningRequestConfig',
      'ResourceFlavor',
      'ClusterPodMonitoring',
      'ClusterRole',
      'ClusterRoleBinding',
      'PriorityClass',
    ]);
    expect(JSON.stringify(project)).not.toContain('*');
  });
});
