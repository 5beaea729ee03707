import { findApiLevel, installedBy, METRICS_ADAPTERS } from '../../platform/catalog';
import { everyRole, installedAdapters, servedOf, type Platform } from '../../platform/resolve';
import type { Step } from './step';

/** CRDs that neither GKE nor a chart brings. */
export function customResources(platform: Platform): Step {
  const { targets } = platform;
  const kinds = new Map<string, readonly [group: string, kind: string]>();
  for (const { pool, rewrites = {} } of Object.values(servedOf(platform))) {
    kinds.set('pool', ['inference.networking.k8s.io', 'InferencePool']);
    kinds.set(pool.picker.objectiveApi.group, [pool.picker.objectiveApi.group, 'InferenceObjective']);
    if (Object.keys(rewrites).length > 0)
      kinds.set('rewrite', [pool.picker.objectiveApi.group, 'InferenceModelRewrite']);
  }
  const urls = [...kinds.values()].flatMap(([group, kind]) => installedBy(group, kind, targets.gke)?.url ?? []);
  return {
    name: 'custom-resources',
    purpose: 'install the CRDs that GKE does not bring',
    commands: urls.map((url) => `kubectl apply --server-side --filename=${url}`),
  };
}

/** What answers the autoscalers: the Stackdriver adapter or KEDA, whose manifest is too large for a client-side apply. */
export function metricsAdapter(platform: Platform): Step {
  const names = installedAdapters(Object.values(everyRole(servedOf(platform))));
  return {
    name: 'metrics-adapter',
    purpose: 'let autoscalers read the metrics that they scale on',
    commands: names.map((name) => {
      const serverSide = name === 'keda' ? '--server-side ' : '';
      return `kubectl apply ${serverSide}--filename=${METRICS_ADAPTERS[name].manifest}`;
    }),
  };
}

/** What lets pods in through queues. */
export function queues({ queues }: Platform): Step {
  const { crd } = findApiLevel('kueue.x-k8s.io', 'ClusterQueue');
  const needed = Object.values(queues).some(({ namespaces }) => namespaces.length > 0) && crd !== undefined;
  const manifest = `https://github.com/${crd?.repository}/releases/download/${crd?.revision}/manifests.yaml`;
  return {
    name: 'queues',
    purpose: 'install Kueue, which lets pods in through queues',
    ...(needed ? { needs: 'its `deployment` integration, as its own manifests have it (UNCONFIRMED)' } : {}),
    commands: needed ? [`kubectl apply --server-side --filename=${manifest}`] : [],
  };
}

/** What makes groups of pods, for replicas that are spread over several hosts. */
export function leaderWorkerSets({ models }: Platform): Step {
  const { crd } = findApiLevel('leaderworkerset.x-k8s.io', 'LeaderWorkerSet');
  const needed = Object.values(models).some(({ hosts }) => hosts !== undefined) && crd !== undefined;
  const manifest = `https://github.com/${crd?.repository}/releases/download/${crd?.revision}/manifests.yaml`;
  return {
    name: 'leader-worker-sets',
    purpose: 'install LeaderWorkerSet, which makes the pods of replicas over several hosts',
    ...(needed
      ? { needs: 'no LeaderWorkerSet in the cluster, or one of a release before; any from 0.7 on will do' }
      : {}),
    commands: needed ? [`kubectl apply --server-side --filename=${manifest}`] : [],
  };
}

/** Argo CD in the same cluster; one that runs elsewhere is taken to be there. */
export function argocd({ delivery }: Platform): Step {
  const purpose = 'install Argo CD';
  const { crd } = findApiLevel('argoproj.io', 'Application');
  if (delivery.kind !== 'argocd' || delivery.destinationServer !== IN_CLUSTER || crd === undefined) {
    return { name: 'argocd', purpose, commands: [] };
  }
  const manifest = `https://raw.githubusercontent.com/${crd.repository}/${crd.revision}/manifests/install.yaml`;
  const here = `--namespace=${delivery.argocdNamespace}`;
  return {
    name: 'argocd',
    purpose,
    commands: [
      `kubectl create namespace ${delivery.argocdNamespace}`,
      `kubectl apply --server-side --force-conflicts ${here} --filename=${manifest}`,
    ],
  };
}

/** The cluster that Argo CD itself runs in, as it calls it. */
const IN_CLUSTER = 'https://kubernetes.default.svc';
