import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { auditFlags } from './audit-log';
import { Daemon } from './daemon';
import { startEtcd } from './etcd';
import { answers } from './http';
import { Kubectl } from './kubectl';
import { writeKubeconfig } from './kubeconfig';
import { freePort } from './ports';
import { findPrograms } from './programs';
import type { Workspace } from './workspace';

/** Which parts a suite needs. */
export interface ApiServerOptions {
  /**
   * Whether pods have to name a ServiceAccount that exists and get its token. Needs a controller manager, which makes
   * the `default` ones.
   * @default false
   */
  readonly serviceAccounts?: boolean;
  /** Whether creations are logged, for `creationsIn`. @default false */
  readonly audit?: boolean;
}

/** A real API server over a real etcd, with RBAC, CRDs and strict validation; empty at first. */
export class ApiServer {
  private constructor(
    readonly workspace: Workspace,
    readonly daemon: Daemon,
    readonly url: string,
    readonly token: string,
    /** The key that signs the tokens of ServiceAccounts. */
    readonly serviceAccountKey: string,
    readonly kubeconfig: string,
    readonly kubectl: Kubectl,
  ) {}

  static async start(workspace: Workspace, options: ApiServerOptions = {}): Promise<ApiServer> {
    findPrograms('etcd', 'kube-apiserver', 'kubectl', 'openssl');
    const etcd = await startEtcd(workspace);
    const port = await freePort();
    const url = `https://127.0.0.1:${port}`;
    const token = randomBytes(16).toString('hex');
    const key = workspace.path('sa.key');
    execFileSync('openssl', ['genrsa', '-out', key, '2048'], { stdio: 'ignore' });
    const tokens = workspace.write('tokens.csv', `${token},admin,admin,system:masters\n`);
    const daemon = await Daemon.start(workspace, {
      program: 'kube-apiserver',
      args: [
        `--etcd-servers=${etcd}`,
        `--secure-port=${port}`,
        '--bind-address=127.0.0.1',
        // Otherwise the API server asks the machine's network for an address of its own.
        '--advertise-address=127.0.0.1',
        '--endpoint-reconciler-type=none',
        `--cert-dir=${workspace.path('pki')}`,
        `--service-account-key-file=${key}`,
        `--service-account-signing-key-file=${key}`,
        '--service-account-issuer=https://kubernetes.default.svc',
        '--authorization-mode=RBAC',
        `--token-auth-file=${tokens}`,
        '--service-cluster-ip-range=10.0.0.0/24',
        ...(options.audit ? auditFlags(workspace) : []),
        ...(options.serviceAccounts ? [] : ['--disable-admission-plugins=ServiceAccount']),
      ],
      ready: () => answers(`${url}/readyz`, { authorization: `Bearer ${token}` }),
    });
    const kubeconfig = writeKubeconfig(workspace, 'admin', url, token);
    return new ApiServer(workspace, daemon, url, token, key, kubeconfig, new Kubectl(workspace, kubeconfig));
  }

  /** A kubeconfig of a ServiceAccount of the cluster, to run a program with that account's own rights. */
  async kubeconfigOf(namespace: string, serviceAccount: string): Promise<string> {
    const token = await this.kubectl.run('create', 'token', serviceAccount, '-n', namespace, '--duration=1h');
    return writeKubeconfig(this.workspace, `${namespace}-${serviceAccount}`, this.url, token.trim());
  }
}
