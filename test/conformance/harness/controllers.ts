import type { ApiServer } from './api-server';
import { Daemon } from './daemon';
import { answers } from './http';
import { freePort } from './ports';

/** The real scheduler, default profile, as GKE runs it. */
export async function startScheduler(api: ApiServer): Promise<Daemon> {
  return startComponent(api, 'kube-scheduler', []);
}

/** The real controller manager: Deployments, DaemonSets, autoscalers, namespaces, service accounts. */
export async function startControllerManager(api: ApiServer): Promise<Daemon> {
  return startComponent(api, 'kube-controller-manager', [
    `--service-account-private-key-file=${api.serviceAccountKey}`,
    '--horizontal-pod-autoscaler-sync-period=1s',
    '--horizontal-pod-autoscaler-initial-readiness-delay=1s',
    '--horizontal-pod-autoscaler-cpu-initialization-period=1s',
  ]);
}

/** kwok: keeps nodes annotated `kwok.x-k8s.io/node: fake` ready and plays the kubelet for the pods on them. */
export async function startKwok(api: ApiServer): Promise<Daemon> {
  const port = await freePort();
  return Daemon.start(api.workspace, {
    program: 'kwok',
    args: [
      `--kubeconfig=${api.kubeconfig}`,
      '--manage-all-nodes=false',
      '--manage-nodes-with-annotation-selector=kwok.x-k8s.io/node=fake',
      `--server-address=127.0.0.1:${port}`,
      // Without leases the controller manager takes the nodes for dead after its grace period.
      '--node-lease-duration-seconds=40',
    ],
    env: { HOME: api.workspace.folder },
    ready: () => answers(`http://127.0.0.1:${port}/healthz`),
  });
}

async function startComponent(api: ApiServer, program: string, args: readonly string[]): Promise<Daemon> {
  const port = await freePort();
  return Daemon.start(api.workspace, {
    program,
    args: [
      `--kubeconfig=${api.kubeconfig}`,
      '--bind-address=127.0.0.1',
      `--secure-port=${port}`,
      `--cert-dir=${api.workspace.path(`pki-${program}`)}`,
      '--authentication-skip-lookup=true',
      '--leader-elect=false',
      ...args,
    ],
    ready: () => answers(`https://127.0.0.1:${port}/healthz`),
  });
}
