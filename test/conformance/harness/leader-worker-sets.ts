import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { stringify } from 'yaml';
import type { ApiServer } from './api-server';
import { Daemon } from './daemon';
import { answers } from './http';
import type { KubernetesObject } from './manifests';
import { freePort } from './ports';

/** Paths of its webhooks (kubernetes-sigs/lws, config/webhook/manifests.yaml) and what each is asked about. */
const LEADER_WORKER_SETS = { apiGroups: ['leaderworkerset.x-k8s.io'], resources: ['leaderworkersets'] };
const PODS = { apiGroups: [''], resources: ['pods'] };
const WEBHOOKS = {
  MutatingWebhookConfiguration: [
    {
      name: 'mleaderworkerset.kb.io',
      path: '/mutate-leaderworkerset-x-k8s-io-v1-leaderworkerset',
      of: LEADER_WORKER_SETS,
      operations: ['CREATE', 'UPDATE'],
    },
    { name: 'mpod.kb.io', path: '/mutate--v1-pod', of: PODS, operations: ['CREATE'] },
  ],
  ValidatingWebhookConfiguration: [
    {
      name: 'vleaderworkerset.kb.io',
      path: '/validate-leaderworkerset-x-k8s-io-v1-leaderworkerset',
      of: LEADER_WORKER_SETS,
      operations: ['CREATE', 'UPDATE'],
    },
  ],
} as const;

/**
 * LeaderWorkerSet's own controller, with the webhooks by which it gives pods their place in the group. Its CRD has to be
 * there already.
 */
export async function startLeaderWorkerSets(api: ApiServer): Promise<Daemon> {
  const [port, health] = [await freePort(), await freePort()];
  const certDir = certificateIn(api.workspace.path('lws'));
  const configuration = {
    apiVersion: 'config.lws.x-k8s.io/v1alpha1',
    kind: 'Configuration',
    webhook: { host: '127.0.0.1', port, certDir },
    health: { healthProbeBindAddress: `127.0.0.1:${health}` },
    metrics: { bindAddress: '0' },
    leaderElection: { leaderElect: false },
    internalCertManagement: { enable: false },
  };
  const daemon = await Daemon.start(api.workspace, {
    program: 'lws',
    args: [
      `--config=${api.workspace.write('lws/configuration.yaml', stringify(configuration))}`,
      `--kubeconfig=${api.kubeconfig}`,
      '--leader-elect=false',
    ],
    ready: () => answers(`http://127.0.0.1:${health}/readyz`),
  });
  await api.kubectl.applyObjects(webhooks(port, readFileSync(`${certDir}/tls.crt`)));
  return daemon;
}

function certificateIn(folder: string): string {
  mkdirSync(folder, { recursive: true });
  const subject = ['-subj', '/CN=lws', '-addext', 'subjectAltName=IP:127.0.0.1', '-days', '1'];
  const files = ['-keyout', `${folder}/tls.key`, '-out', `${folder}/tls.crt`];
  execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', ...files, ...subject], { stdio: 'ignore' });
  return folder;
}

function webhooks(port: number, certificate: Buffer): KubernetesObject[] {
  return Object.entries(WEBHOOKS).map(([kind, all]) => ({
    apiVersion: 'admissionregistration.k8s.io/v1',
    kind,
    metadata: { name: 'lws' },
    webhooks: all.map(({ name, path, of, operations }) => ({
      name,
      admissionReviewVersions: ['v1'],
      sideEffects: 'None',
      failurePolicy: 'Fail',
      clientConfig: { url: `https://127.0.0.1:${port}${path}`, caBundle: certificate.toString('base64') },
      rules: [{ ...of, apiVersions: ['v1'], operations }],
    })),
  }));
}
