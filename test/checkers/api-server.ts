import type { ApiServer } from '../conformance/harness/api-server';
import { run } from '../conformance/harness/command';
import { complain, type Checker, type Output } from './checker';

/** A real API server with all CRDs, asked to apply each output without keeping it. */
export async function serverDryRun(api: ApiServer, all: readonly Output[]): Promise<Checker> {
  await makeNamespaces(api, all);
  const complaints = new Map<string, Set<string>>();
  for (const { name, dist } of all) {
    const { code, stderr } = await run(
      'kubectl',
      [
        'apply',
        '--dry-run=server',
        '--validate=strict',
        '--recursive',
        `--filename=${dist}`,
        `--kubeconfig=${api.kubeconfig}`,
      ],
      { mayFail: true, env: { HOME: api.workspace.folder, KUBECACHEDIR: api.workspace.path('kube-cache') } },
    );
    const said = stderr.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('Warning:'));
    for (const line of said) complain(complaints, name, line.replaceAll(dist, ''));
    if (code !== 0 && said.length === 0) complain(complaints, name, `ended with ${code}`);
  }
  const version = (
    JSON.parse(await api.kubectl.run('version', '--output=json')) as { serverVersion: { gitVersion: string } }
  ).serverVersion.gitVersion;
  return {
    title: 'API server',
    how: `kubectl apply --dry-run=server --validate=strict against kube-apiserver ${version} with every CRD and its CEL rules`,
    complaints,
  };
}

/** What a dry run does not make, and what stands in it needs. */
async function makeNamespaces({ kubectl }: ApiServer, all: readonly Output[]): Promise<void> {
  const used = all.flatMap(({ objects }) => objects.map(({ metadata }) => metadata.namespace));
  const made = new Set(used.filter((name) => name !== undefined && name !== 'default' && !name.startsWith('kube-')));
  await kubectl.applyObjects(
    [...made].map((name) => ({ apiVersion: 'v1', kind: 'Namespace', metadata: { name: String(name) } })),
  );
}
