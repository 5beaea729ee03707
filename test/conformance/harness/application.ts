import type { ApiServer } from './api-server';
import type { ArgoCd } from './argocd';
import { ARGOCD_NAMESPACE } from './argocd';
import { eventually, Hopeless } from './eventually';

/** The status of an Argo CD Application, as far as it is read here. */
export interface ApplicationStatus {
  readonly sync?: { readonly status: string; readonly revision?: string };
  readonly health?: { readonly status: string };
  readonly operationState?: OperationState;
  readonly resources?: readonly ResourceStatus[];
  readonly conditions?: readonly { readonly type: string; readonly message: string }[];
}

export interface OperationState {
  readonly phase: string;
  readonly message?: string;
  readonly startedAt: string;
  readonly finishedAt?: string;
}

export interface ResourceStatus {
  readonly kind: string;
  readonly name: string;
  readonly namespace?: string;
  readonly status?: string;
  readonly health?: { readonly status: string };
}

/** One Application of a running Argo CD. */
export class Application {
  constructor(
    private readonly api: ApiServer,
    private readonly argocd: ArgoCd,
    private readonly name: string,
  ) {}

  async status(): Promise<ApplicationStatus> {
    const [application] = await this.api.kubectl.get(this.resource, '-n', ARGOCD_NAMESPACE);
    return application?.status ?? {};
  }

  /** Makes Argo CD look at the repository and the cluster now instead of at the next interval. */
  async refresh(): Promise<void> {
    await this.api.kubectl.run(
      ...['annotate', this.resource, '-n', ARGOCD_NAMESPACE, '--overwrite', 'argocd.argoproj.io/refresh=hard'],
    );
  }

  /** Starts a sync by hand and waits until it has succeeded. */
  async sync(): Promise<void> {
    const [application] = await this.api.kubectl.get(this.resource, '-n', ARGOCD_NAMESPACE);
    const { startedAt } = (application?.status as ApplicationStatus).operationState ?? {};
    // As the command line does: an operation takes no options from the Application by itself.
    const { syncOptions } = application?.spec?.['syncPolicy'] as { syncOptions?: string[] };
    const operation = { initiatedBy: { username: 'conformance' }, sync: { syncOptions, syncStrategy: { hook: {} } } };
    await this.api.kubectl.run(
      ...['patch', this.resource, '-n', ARGOCD_NAMESPACE, '--type=merge', `--patch=${JSON.stringify({ operation })}`],
    );
    await eventually(
      'the sync to succeed',
      async () => {
        const { operationState } = await this.status();
        return operationState?.startedAt !== startedAt && succeeded(operationState);
      },
      { logs: () => this.argocd.controller.log() },
    );
  }

  /** Waits until everything is synced and healthy, at this commit where one is given. */
  async synced(options: { revision?: string; meanwhile?: () => Promise<unknown> } = {}): Promise<ApplicationStatus> {
    return eventually(
      'the Application to be Synced',
      async () => {
        await options.meanwhile?.();
        const status = await this.status();
        const { sync, health, operationState } = status;
        const there = options.revision === undefined || sync?.revision === options.revision;
        if (there && sync?.status === 'Synced' && health?.status === 'Healthy' && succeeded(operationState))
          return status;
        throw new Error(describe(status));
      },
      { withinSeconds: 120, everyMillis: 500, logs: () => this.argocd.controller.log() },
    );
  }

  private get resource(): string {
    return `application.argoproj.io/${this.name}`;
  }
}

function succeeded(operation: OperationState | undefined): boolean {
  if (operation?.phase === 'Failed' || operation?.phase === 'Error')
    throw new Hopeless(operation.message ?? operation.phase);
  return operation?.phase === 'Succeeded';
}

function describe({ sync, health, operationState, resources, conditions }: ApplicationStatus): string {
  const unsettled = (resources ?? []).filter(
    ({ status, health }) => status !== 'Synced' || (health !== undefined && health.status !== 'Healthy'),
  );
  return [
    `sync ${sync?.status}, health ${health?.status}, operation ${operationState?.phase}: ${operationState?.message}`,
    ...(conditions ?? []).map(({ type, message }) => `${type}: ${message}`),
    ...unsettled.map((one) => `${one.kind}/${one.namespace ?? ''}/${one.name}: ${one.status}, ${one.health?.status}`),
  ].join('\n');
}
