/**
 * Order in which Argo CD creates objects: each wave waits until the one before is healthy, so nothing precedes what it
 * needs. Within a file objects stand in the same order.
 *
 * The model servers come last, because theirs is the one wave that lasts: loading takes minutes, a free GPU may take
 * hours, and nothing may wait for that. Their disruption budget and autoscaler share the wave, since Argo CD takes a
 * Deployment before the autoscaler of the same wave.
 *
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/sync-waves/
 */
export const SYNC_WAVES = {
  /** Everything else stands in it. */
  namespace: -5,
  /** ServiceAccounts, roles, ConfigMaps, Services, NetworkPolicies: they need the namespace alone. */
  foundation: -4,
  /** Bindings and tokens. A token Secret whose account is missing is deleted by Kubernetes. */
  access: -3,
  /** InferencePools, which name their picker's Service. */
  pool: -2,
  /** What names a pool: its picker, which is not ready before it sees it, its objective, its policies; scraping too. */
  picker: -1,
  gateway: 0,
  /** HTTPRoutes name a gateway and pools. */
  route: 1,
  /** Model servers, their disruption budgets and autoscalers. */
  model: 2,
} as const;

/** What an object is, as far as its place in the order goes. */
export type SyncWave = keyof typeof SYNC_WAVES;

/** Annotation that Argo CD reads the order from. */
export const SYNC_WAVE_ANNOTATION = 'argocd.argoproj.io/sync-wave';
