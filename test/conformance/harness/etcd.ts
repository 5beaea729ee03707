import { Daemon } from './daemon';
import { answers } from './http';
import { freePorts } from './ports';
import type { Workspace } from './workspace';

/** An etcd of one member on loopback. Returns its client URL. */
export async function startEtcd(workspace: Workspace): Promise<string> {
  const [clientPort, peerPort] = await freePorts(2);
  const client = `http://127.0.0.1:${clientPort}`;
  const peer = `http://127.0.0.1:${peerPort}`;
  await Daemon.start(workspace, {
    program: 'etcd',
    args: [
      `--data-dir=${workspace.path('etcd')}`,
      `--listen-client-urls=${client}`,
      `--advertise-client-urls=${client}`,
      `--listen-peer-urls=${peer}`,
      `--initial-advertise-peer-urls=${peer}`,
      `--initial-cluster=default=${peer}`,
      '--unsafe-no-fsync',
      '--log-level=warn',
    ],
    ready: () => answers(`${client}/health`),
  });
  return client;
}
