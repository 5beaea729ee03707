import type { ApiServer } from './api-server';
import { installCrdsOf } from './cluster-set-up';
import { Daemon } from './daemon';
import { answers } from './http';
import type { KubernetesObject } from './manifests';
import { freePorts, isListening } from './ports';
import { findPrograms } from './programs';

/** Namespace that Argo CD runs in. */
export const ARGOCD_NAMESPACE = 'argocd';

const KINDS = ['Application', 'AppProject', 'ApplicationSet'];

/** The parts of a running Argo CD. */
export interface ArgoCd {
  readonly repoServer: Daemon;
  readonly controller: Daemon;
}

/** A real Argo CD (repository server and application controller) for one API server, without user interface. */
export async function startArgoCd(api: ApiServer): Promise<ArgoCd> {
  findPrograms('redis-server', 'argocd-repo-server', 'argocd-application-controller', 'git');
  await install(api);
  const [redisPort, repoPort, repoMetricsPort, controllerMetricsPort] = await freePorts(4);
  const redis = `127.0.0.1:${redisPort}`;
  await Daemon.start(api.workspace, {
    program: 'redis-server',
    args: ['--port', `${redisPort}`, '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'],
    ready: () => isListening(redisPort!),
  });
  const env = environmentOf(api);
  const repoServer = await Daemon.start(api.workspace, {
    program: 'argocd-repo-server',
    args: [
      ...['--redis', redis, '--disable-tls', '--client-ca-path', '', '--address', '127.0.0.1'],
      ...['--port', `${repoPort}`, '--metrics-port', `${repoMetricsPort}`, '--loglevel', 'info'],
    ],
    env,
    ready: () => answers(`http://127.0.0.1:${repoMetricsPort}/metrics`),
  });
  const controller = await Daemon.start(api.workspace, {
    program: 'argocd-application-controller',
    args: [
      ...['--redis', redis, '--repo-server', `127.0.0.1:${repoPort}`, '--repo-server-plaintext'],
      ...['--namespace', ARGOCD_NAMESPACE, '--metrics-port', `${controllerMetricsPort}`, '--loglevel', 'info'],
      // Refreshes are asked for by annotation.
      ...['--app-resync', '3600', '--self-heal-timeout-seconds', '1'],
    ],
    env,
    ready: () => answers(`http://127.0.0.1:${controllerMetricsPort}/healthz`),
  });
  return { repoServer, controller };
}

/** The namespace, definitions and settings that Argo CD finds in a cluster it is installed in. */
async function install(api: ApiServer): Promise<void> {
  const used = KINDS.map((kind) => ({ group: 'argoproj.io', version: 'v1alpha1', kind, namespaced: true }));
  await installCrdsOf(api, used);
  const configMaps = [
    'argocd-cm',
    'argocd-rbac-cm',
    'argocd-ssh-known-hosts-cm',
    'argocd-tls-certs-cm',
    'argocd-gpg-keys-cm',
  ];
  await api.kubectl.applyObjects([
    { apiVersion: 'v1', kind: 'Namespace', metadata: { name: ARGOCD_NAMESPACE } },
    ...configMaps.map((name) => partOfArgoCd('ConfigMap', name, {})),
    partOfArgoCd('Secret', 'argocd-secret', { stringData: { 'server.secretkey': 'conformance' } }),
  ]);
}

function partOfArgoCd(kind: string, name: string, content: object): KubernetesObject {
  const labels = { 'app.kubernetes.io/part-of': 'argocd', 'app.kubernetes.io/name': name };
  return { apiVersion: 'v1', kind, metadata: { name, namespace: ARGOCD_NAMESPACE, labels }, ...content };
}

function environmentOf(api: ApiServer): Record<string, string> {
  return {
    ARGOCD_FAKE_IN_CLUSTER: 'true',
    ARGOCD_GPG_ENABLED: 'false',
    ARGOCD_SYNC_WAVE_DELAY: '1',
    KUBECONFIG: api.kubeconfig,
    HOME: api.workspace.folder,
    TMPDIR: api.workspace.folder,
  };
}
