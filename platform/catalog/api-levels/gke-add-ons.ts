import { API_LEVELS_AS_OF, type ApiLevel, type ApiOwner, fromCrd } from './row';

const CATALOG = 'https://github.com/datreeio/CRDs-catalog/tree/7b1e26ef9deea49293714d204c1a2270aab1178f';
const COMPUTE_CLASS = 'https://docs.cloud.google.com/kubernetes-engine/docs/concepts/about-custom-compute-classes';
const NATIVE_METRICS = 'https://docs.cloud.google.com/kubernetes-engine/docs/how-to/autoscale-using-metrics';
const CAPACITY_BUFFER = 'https://docs.cloud.google.com/kubernetes-engine/docs/concepts/capacity-buffer';
const SECRET_SYNC = 'https://docs.cloud.google.com/secret-manager/docs/sync-k8-secrets';
const PRELOADING = 'https://cloud.google.com/kubernetes-engine/docs/how-to/data-container-image-preloading';
const SINCE_WHEN = 'the first GKE version that installs it was not read';
const NOT_PUBLIC = 'its CRD is not public: known from documentation and examples';

/** What GKE installs with its own add-ons: autoscaling, capacity, monitoring, secrets. */
export const GKE_ADD_ON_LEVELS: readonly ApiLevel[] = [
  gke('cloud.google.com', 'ComputeClass', 'computeclasses', 'v1', 'Cluster', [COMPUTE_CLASS, CATALOG], {
    unconfirmed: [SINCE_WHEN],
  }),
  gke('cloud.google.com', 'BackendConfig', 'backendconfigs', 'v1', 'Namespaced', [CATALOG], {
    unconfirmed: [SINCE_WHEN],
  }),
  gke('node.gke.io', 'GCPResourceAllowlist', 'gcpresourceallowlists', 'v1', 'Cluster', [PRELOADING], {
    unconfirmed: [NOT_PUBLIC, SINCE_WHEN],
  }),
  gke('autoscaling.gke.io', 'AutoscalingMetric', 'autoscalingmetrics', 'v1beta1', 'Namespaced', [NATIVE_METRICS], {
    owner: { by: 'gke', from: '1.35.1-gke.1396000', needs: 'the HPA performance profile' },
    unconfirmed: [NOT_PUBLIC, 'whether prometheusMetricName may hold a colon was not read'],
  }),
  fromCrd({
    group: 'autoscaling.x-k8s.io',
    kind: 'CapacityBuffer',
    plural: 'capacitybuffers',
    scope: 'Namespaced',
    versions: [{ name: 'v1beta1' }, { name: 'v1alpha1', deprecated: true }],
    owners: [{ by: 'gke', from: '1.35.2-gke.1842000' }],
    crd: {
      repository: 'kubernetes/autoscaler',
      revision: 'cluster-autoscaler-1.36.1',
      path: 'cluster-autoscaler/apis/config/crd/autoscaling.x-k8s.io_capacitybuffers.yaml',
    },
    unconfirmed: ["v1beta1 is upstream's stored version; the copy in GKE's own autoscaler serves v1alpha1 alone"],
    source: [CAPACITY_BUFFER],
  }),
  fromCrd({
    group: 'autoscaling.x-k8s.io',
    kind: 'ProvisioningRequest',
    plural: 'provisioningrequests',
    scope: 'Namespaced',
    versions: [{ name: 'v1' }, { name: 'v1beta1', deprecated: true }],
    owners: [{ by: 'gke' }],
    crd: {
      repository: 'GoogleCloudPlatform/cluster-autoscaler',
      revision: '7d250507339b3a7583b380349f217ea191ff15ff',
      path: 'deploy/autoscaling.x-k8s.io_provisioningrequests.yaml',
    },
    unconfirmed: [SINCE_WHEN],
  }),
  ...['PodMonitoring:podmonitorings', 'Rules:rules'].map((names) => prometheus(names, 'Namespaced')),
  ...['ClusterPodMonitoring:clusterpodmonitorings', 'ClusterRules:clusterrules', 'GlobalRules:globalrules'].map(
    (names) => prometheus(names, 'Cluster'),
  ),
  prometheus('OperatorConfig:operatorconfigs', 'Namespaced'),
  fromCrd({
    group: 'secrets-store.csi.x-k8s.io',
    kind: 'SecretProviderClass',
    plural: 'secretproviderclasses',
    scope: 'Namespaced',
    versions: [{ name: 'v1' }, { name: 'v1alpha1', deprecated: true }],
    owners: [{ by: 'gke', needs: 'the Secret Manager add-on (secret_manager_config)' }],
    crd: {
      repository: 'kubernetes-sigs/secrets-store-csi-driver',
      revision: 'v1.6.0',
      path: 'config/crd/bases/secrets-store.csi.x-k8s.io_secretproviderclasses.yaml',
    },
    unconfirmed: [SINCE_WHEN],
  }),
  gke('secret-sync.gke.io', 'SecretSync', 'secretsyncs', 'v1', 'Namespaced', [SECRET_SYNC, CATALOG], {
    owner: { by: 'gke', from: '1.33.0', needs: '--enable-secret-sync' },
  }),
];

function gke(
  group: string,
  kind: string,
  plural: string,
  version: string,
  scope: ApiLevel['scope'],
  source: readonly string[],
  rest: { readonly owner?: ApiOwner; readonly unconfirmed?: readonly string[] } = {},
): ApiLevel {
  const { owner = { by: 'gke' }, unconfirmed } = rest;
  const row = { group, kind, plural, scope, versions: [{ name: version }], owners: [owner], source };
  return { ...row, unconfirmed, asOf: API_LEVELS_AS_OF };
}

/** Google Cloud Managed Service for Prometheus. */
function prometheus(names: string, scope: ApiLevel['scope']): ApiLevel {
  const [kind = '', plural = ''] = names.split(':');
  const group = 'monitoring.googleapis.com';
  return fromCrd({
    group,
    kind,
    plural,
    scope,
    versions: [{ name: 'v1' }, { name: 'v1alpha1', deprecated: true }],
    owners: [{ by: 'gke', needs: 'monitoring_config.managed_prometheus' }],
    crd: {
      repository: 'GoogleCloudPlatform/prometheus-engine',
      revision: 'v0.17.2',
      path: `charts/operator/crds/${group}_${plural}.yaml`,
    },
  });
}
