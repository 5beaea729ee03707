import { stringify } from 'yaml';
import type { Workspace } from './workspace';

/** Writes the kubeconfig of one user of the test's API server; returns its path. */
export function writeKubeconfig(workspace: Workspace, user: string, server: string, token: string): string {
  const content = {
    apiVersion: 'v1',
    kind: 'Config',
    clusters: [{ name: 'test', cluster: { server, 'insecure-skip-tls-verify': true } }],
    users: [{ name: user, user: { token } }],
    contexts: [{ name: 'test', context: { cluster: 'test', user } }],
    'current-context': 'test',
  };
  return workspace.write(`kubeconfig/${user}.yaml`, stringify(content));
}
