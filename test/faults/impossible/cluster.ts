import { at, first, idOf, listAt, ofKind, put, where, type ImpossibleFault } from './impossible-fault';

/** Groups whose definitions GKE installs: https://cloud.google.com/kubernetes-engine/docs/how-to/deploying-gateways */
const OWNED_BY_GKE =
  /(gateway\.networking\.k8s\.io|inference\.networking\.k8s\.io|networking\.gke\.io|monitoring\.googleapis\.com)$/;

/** What stands beside the model: definitions, monitoring, secrets, disruption, delivery. */
export const CLUSTER_IMPOSSIBLE: readonly ImpossibleFault[] = [
  {
    name: 'definitions-that-gke-owns',
    thread: 'NVIDIA/aicr#2214',
    happens: 'whoever owns the definition deletes it one day, and every pool with it',
    find: (objects) =>
      where(ofKind(objects, 'CustomResourceDefinition'), ({ metadata }) => OWNED_BY_GKE.test(metadata.name)),
    plant: (objects) =>
      objects.push({
        apiVersion: 'apiextensions.k8s.io/v1',
        kind: 'CustomResourceDefinition',
        metadata: { name: 'inferencepools.inference.networking.k8s.io' },
      }),
  },
  {
    name: 'monitoring-kind-that-gke-does-not-have',
    thread: 'llm-d/llm-d#1679',
    happens: 'no matches for kind PodMonitor: the apply stops half-way, or nothing is collected',
    find: (objects) => where(objects, ({ apiVersion }) => apiVersion.startsWith('monitoring.coreos.com/')),
    plant: (objects) => {
      const monitoring = first(objects, 'PodMonitoring');
      put(monitoring, 'apiVersion', 'monitoring.coreos.com/v1');
    },
  },
  {
    name: 'server-that-nobody-collects-from',
    thread: 'llm-d/llm-d-router#1049',
    happens: 'no metrics reach Monitoring: autoscaler, dashboards and alerts stay blind',
    find: (objects) => {
      const collected = ofKind(objects, 'PodMonitoring').map((one) => one.metadata.name);
      return where(ofKind(objects, 'InferencePool'), ({ metadata }) => !collected.includes(metadata.name));
    },
    plant: (objects) => {
      const pool = first(objects, 'InferencePool');
      put(pool, 'metadata.name', `${pool.metadata.name}-2`);
    },
  },
  {
    name: 'secret-in-the-output',
    thread: 'validatedpatterns/rag-llm-gitops#70',
    happens: 'the token stands in git for everyone to read',
    find: (objects) => where(ofKind(objects, 'Secret'), (secret) => 'data' in secret || 'stringData' in secret),
    plant: (objects) =>
      objects.push({
        apiVersion: 'v1',
        kind: 'Secret',
        metadata: { name: 'hf-secret' },
        ...{ stringData: { token: 'x' } },
      }),
  },
  {
    name: 'disruption-budget-that-blocks-every-drain',
    thread: 'kubernetes/kubernetes#48307',
    happens: 'a node upgrade waits for the one pod that it may not take',
    find: (objects) =>
      where(
        ofKind(objects, 'PodDisruptionBudget'),
        (one) => at(one, 'spec.maxUnavailable') === 0 || at(one, 'spec.minAvailable') !== undefined,
      ),
    plant: (objects) => put(first(objects, 'PodDisruptionBudget'), 'spec.maxUnavailable', 0),
  },
  {
    name: 'autoscaler-that-reads-a-colon-as-it-is-written',
    thread: 'GoogleCloudPlatform/k8s-stackdriver#771',
    happens: "the adapter knows Managed Prometheus' metrics by another spelling; the HPA finds none",
    find: (objects) =>
      ofKind(objects, 'HorizontalPodAutoscaler').flatMap((one) =>
        listAt(one, 'spec.metrics')
          .map((metric) => String(at(metric, 'pods.metric.name')))
          .filter((name) => !/^prometheus\.googleapis\.com\|.+\|(gauge|counter|histogram)$/.test(name))
          .map((name) => `${idOf(one)} ${name}`),
      ),
    plant: (objects) =>
      put(first(objects, 'HorizontalPodAutoscaler'), 'spec.metrics.0.pods.metric.name', 'vllm:num_requests_waiting'),
  },
  {
    name: 'picker-in-two-copies-that-do-not-know-each-other',
    thread: 'llm-d/llm-d-router#1892',
    happens: 'two pickers score by half of what is running each',
    find: (objects) =>
      where(
        ofKind(objects, 'Deployment'),
        (one) => one.metadata.name.endsWith('-epp') && Number(at(one, 'spec.replicas') ?? 1) > 1,
      ),
    plant: (objects) => {
      const picker = ofKind(objects, 'Deployment').find(({ metadata }) => metadata.name.endsWith('-epp'));
      put(picker, 'spec.replicas', 2);
    },
  },
  {
    name: 'client-side-apply-of-what-is-too-long-for-it',
    thread: 'prometheus-operator/prometheus-operator#4355',
    happens: 'the annotation last-applied-configuration grows beyond 262144 bytes and the sync fails',
    find: (objects) =>
      where(
        ofKind(objects, 'Application'),
        (one) => !(at(one, 'spec.syncPolicy.syncOptions') as string[] | undefined)?.includes('ServerSideApply=true'),
      ),
    plant: (objects) =>
      objects.push({ apiVersion: 'argoproj.io/v1alpha1', kind: 'Application', metadata: { name: 'serving' } }),
  },
];
