import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** How to get each program that is not part of a usual machine. */
const SOURCES: Record<string, string> = {
  etcd: 'setup-envtest',
  'kube-apiserver': 'setup-envtest',
  kubectl: 'setup-envtest, or your package manager',
  'kube-scheduler': 'the Kubernetes server release',
  'kube-controller-manager': 'the Kubernetes server release',
  kwok: 'https://github.com/kubernetes-sigs/kwok/releases',
  kubeconform: 'https://github.com/yannh/kubeconform/releases',
  bbr: 'go build sigs.k8s.io/gateway-api-inference-extension/cmd/bbr at v1.5.0',
  envoy: 'https://github.com/envoyproxy/envoy/releases',
  epp: 'go build sigs.k8s.io/gateway-api-inference-extension/cmd/epp at v1.5.0',
  lws: 'go build sigs.k8s.io/lws/cmd at v0.7.0',
  argocd: 'https://github.com/argoproj/argo-cd/releases',
  'argocd-repo-server': 'a link to argocd of that name',
  'argocd-application-controller': 'a link to argocd of that name',
  'redis-server': 'your package manager',
  checkov: 'pip install checkov',
  terraform: 'https://developer.hashicorp.com/terraform/install',
};

/**
 * The path of a program: `KUBEBUILDER_ASSETS` first, then `PATH`.
 *
 * @throws Error naming the program, where it was looked for and how to get it. A suite never skips what it cannot run.
 */
export function findProgram(name: string): string {
  return findPrograms(name)[name]!;
}

/** Several programs by name, all that are missing named in one error. */
export function findPrograms(...names: string[]): Record<string, string> {
  const found = names.map((name) => [name, tryFindProgram(name)] as const);
  const missing = found.filter(([, path]) => path === undefined).map(([name]) => name);
  if (missing.length > 0) throw new Error(explain(missing));
  return Object.fromEntries(found.map(([name, path]) => [name, path!]));
}

/** The path of a program, or undefined where it is not on this machine. */
export function tryFindProgram(name: string): string | undefined {
  return searchFolders()
    .map((folder) => join(folder, name))
    .find(isExecutable);
}

/** The folders programs are looked for in, in order; also the `PATH` of every program that a suite starts. */
export function searchFolders(): string[] {
  const assets = process.env['KUBEBUILDER_ASSETS'];
  const path = (process.env['PATH'] ?? '').split(delimiter);
  return [assets, ...path].filter((folder): folder is string => folder !== undefined && folder !== '');
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function explain(missing: readonly string[]): string {
  const assets = process.env['KUBEBUILDER_ASSETS'];
  const lines = missing.map((name) => `  ${name}  (${SOURCES[name] ?? 'your package manager'})`);
  return [
    `the conformance suite runs real programs; missing here: ${missing.join(', ')}`,
    ...lines,
    `looked in KUBEBUILDER_ASSETS (${assets ?? 'not set'}), then PATH`,
    'to get all of them: eval "$(../shared/tools/install)"; elsewhere from the sources named above',
  ].join('\n');
}
