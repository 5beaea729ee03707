import { run } from './command';
import type { KubernetesObject } from './manifests';
import type { Workspace } from './workspace';

/** kubectl against one cluster. Every failing command throws with what it printed. */
export class Kubectl {
  constructor(
    private readonly workspace: Workspace,
    readonly kubeconfig: string,
  ) {}

  /** Runs a command and returns its standard output. */
  async run(...args: string[]): Promise<string> {
    const { stdout } = await run('kubectl', [`--kubeconfig=${this.kubeconfig}`, ...args], { env: this.env() });
    return stdout;
  }

  /** Runs a command that must fail and returns what it printed on standard error. */
  async refusal(...args: string[]): Promise<string> {
    const result = await run('kubectl', [`--kubeconfig=${this.kubeconfig}`, ...args], {
      env: this.env(),
      mayFail: true,
    });
    if (result.code === 0) throw new Error(`kubectl ${args.join(' ')} was expected to be refused:\n${result.stdout}`);
    return result.stderr;
  }

  /** Server-side apply of files or folders with strict field validation. */
  async apply(...paths: string[]): Promise<string> {
    return this.run('apply', '--server-side', '--validate=strict', ...paths.map((path) => `--filename=${path}`));
  }

  /** Server-side apply of objects, in one go. */
  async applyObjects(objects: readonly KubernetesObject[]): Promise<string> {
    return this.apply(this.fileOf(objects));
  }

  /** Writes objects to a file that kubectl takes; returns its path. */
  fileOf(objects: readonly KubernetesObject[]): string {
    // One after the other: kubectl validates a List itself, and leaves single objects to the server's strict validation.
    const documents = objects.map((object) => JSON.stringify(object));
    return this.workspace.write(`apply/${process.hrtime.bigint()}.json`, documents.join('\n'));
  }

  /** The objects that `kubectl get` finds; with `--ignore-not-found` possibly none. */
  async get(...args: string[]): Promise<KubernetesObject[]> {
    const printed = await this.run('get', ...args, '--output=json');
    if (printed.trim() === '') return [];
    const found = JSON.parse(printed) as KubernetesObject | ObjectList;
    return 'items' in found ? (found as ObjectList).items : [found];
  }

  private env(): Record<string, string> {
    return { KUBECACHEDIR: this.workspace.path('kube-cache'), HOME: this.workspace.folder };
  }
}

interface ObjectList {
  readonly items: KubernetesObject[];
}
