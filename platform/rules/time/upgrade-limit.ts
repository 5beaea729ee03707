/**
 * How long GKE waits at a node upgrade for disruption budgets and grace periods; after that the pods are deleted.
 *
 * @see https://cloud.google.com/kubernetes-engine/docs/concepts/node-pool-upgrade-strategies
 */
export const MOST_SECONDS = 3600;
