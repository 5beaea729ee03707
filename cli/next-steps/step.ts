/** One thing to do after a synthesis, in the order of the list. */
export interface Step {
  readonly name: StepName;
  /** What it is for, in a few words. */
  readonly purpose: string;
  /** What has to be so before it works; absent where nothing has. */
  readonly needs?: string;
  /** To be copied into a POSIX shell at the root of the repository, one after the other. */
  readonly commands: readonly string[];
}

export type StepName =
  | 'cloud'
  | 'own-state'
  | 'domain'
  | 'secret-versions'
  | 'weights'
  | 'weights-jobs'
  | 'credentials'
  | 'custom-resources'
  | 'metrics-adapter'
  | 'queues'
  | 'leader-worker-sets'
  | 'secret-sync'
  | 'external-secrets'
  | 'argocd'
  | 'namespace'
  | 'secrets'
  | 'apply'
  | 'guardrails'
  | 'wait'
  | 'address'
  | 'request';
