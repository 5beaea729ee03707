import { type ApiLevel, type ApiOwner, type ApiVersion, fromCrd } from './row';

interface Controller {
  readonly group: string;
  readonly repository: string;
  readonly revision: string;
  /** Folder of the CRDs and what stands before the plural in a file's name. */
  readonly prefix: string;
  /** What stands after it, without `.yaml`. */
  readonly fileOf?: Readonly<Record<string, string>>;
  readonly versions: readonly ApiVersion[];
  readonly chart?: string;
  readonly namespaced: Readonly<Record<string, string>>;
  readonly cluster?: Readonly<Record<string, string>>;
}

const V1: readonly ApiVersion[] = [{ name: 'v1' }];
const V1ALPHA1: readonly ApiVersion[] = [{ name: 'v1alpha1' }];

const CONTROLLERS: readonly Controller[] = [
  {
    group: 'leaderworkerset.x-k8s.io',
    repository: 'kubernetes-sigs/lws',
    revision: 'v0.10.0',
    prefix: 'config/crd/bases/leaderworkerset.x-k8s.io_',
    versions: V1,
    chart: 'oci://registry.k8s.io/lws/charts/lws',
    namespaced: { LeaderWorkerSet: 'leaderworkersets' },
  },
  {
    group: 'disaggregatedset.x-k8s.io',
    repository: 'kubernetes-sigs/lws',
    revision: 'v0.10.0',
    prefix: 'config/crd/bases/disaggregatedset.x-k8s.io_',
    versions: V1,
    chart: 'oci://registry.k8s.io/lws/charts/lws',
    namespaced: { DisaggregatedSet: 'disaggregatedsets', DisaggregatedSetRoleScaler: 'disaggregatedsetrolescalers' },
  },
  {
    group: 'keda.sh',
    repository: 'kedacore/keda',
    revision: 'v2.20.2',
    prefix: 'config/crd/bases/keda.sh_',
    versions: V1ALPHA1,
    namespaced: {
      ScaledObject: 'scaledobjects',
      ScaledJob: 'scaledjobs',
      TriggerAuthentication: 'triggerauthentications',
    },
    cluster: { ClusterTriggerAuthentication: 'clustertriggerauthentications' },
  },
  {
    group: 'llmd.ai',
    repository: 'llm-d/llm-d-workload-variant-autoscaler',
    revision: 'v0.5.1',
    prefix: 'config/crd/bases/llmd.ai_',
    versions: V1ALPHA1,
    namespaced: { VariantAutoscaling: 'variantautoscalings' },
  },
  {
    group: 'external-secrets.io',
    repository: 'external-secrets/external-secrets',
    revision: 'v2.9.0',
    prefix: 'config/crds/bases/external-secrets.io_',
    versions: V1,
    namespaced: { ExternalSecret: 'externalsecrets', SecretStore: 'secretstores' },
    cluster: { ClusterExternalSecret: 'clusterexternalsecrets', ClusterSecretStore: 'clustersecretstores' },
  },
  {
    group: 'kueue.x-k8s.io',
    repository: 'kubernetes-sigs/kueue',
    revision: 'v0.19.2',
    prefix: 'config/components/crd/bases/kueue.x-k8s.io_',
    versions: [{ name: 'v1beta2' }, { name: 'v1beta1', deprecated: true }],
    namespaced: { LocalQueue: 'localqueues', Workload: 'workloads' },
    cluster: {
      AdmissionCheck: 'admissionchecks',
      ClusterQueue: 'clusterqueues',
      Cohort: 'cohorts',
      ProvisioningRequestConfig: 'provisioningrequestconfigs',
      ResourceFlavor: 'resourceflavors',
      Topology: 'topologies',
      WorkloadPriorityClass: 'workloadpriorityclasses',
    },
  },
  {
    group: 'argoproj.io',
    repository: 'argoproj/argo-cd',
    revision: 'v3.5.1',
    prefix: 'manifests/crds/',
    fileOf: { applications: 'application-crd', applicationsets: 'applicationset-crd', appprojects: 'appproject-crd' },
    versions: V1ALPHA1,
    namespaced: { Application: 'applications', ApplicationSet: 'applicationsets', AppProject: 'appprojects' },
  },
  {
    group: 'monitoring.coreos.com',
    repository: 'prometheus-operator/prometheus-operator',
    revision: 'v0.93.0',
    prefix: 'example/prometheus-operator-crd/monitoring.coreos.com_',
    versions: V1,
    namespaced: { PodMonitor: 'podmonitors', PrometheusRule: 'prometheusrules', ServiceMonitor: 'servicemonitors' },
  },
];

/** What arrives with a controller that the user installs. */
export const CONTROLLER_LEVELS: readonly ApiLevel[] = CONTROLLERS.flatMap((controller) => [
  ...Object.entries(controller.namespaced).map(([kind, plural]) => level(controller, kind, plural, 'Namespaced')),
  ...Object.entries(controller.cluster ?? {}).map(([kind, plural]) => level(controller, kind, plural, 'Cluster')),
]);

function level(controller: Controller, kind: string, plural: string, scope: ApiLevel['scope']): ApiLevel {
  const { group, repository, revision, prefix, fileOf, versions, chart } = controller;
  const owner: ApiOwner = chart === undefined ? { by: 'chart' } : { by: 'chart', chart };
  const crd = { repository, revision, path: `${prefix}${fileOf?.[plural] ?? plural}.yaml` };
  return fromCrd({ group, kind, plural, scope, versions, owners: [owner], crd });
}
