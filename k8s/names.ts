/**
 * Names that nobody refers to but the objects themselves. Names that a user meets (of models, pools, pickers, routes)
 * come with the platform.
 */

/** ServiceAccount, token Secret and Role through which the metrics collector reads the pickers' metrics. */
export const METRICS_READER = 'slipway-metrics-reader';

/** A cluster-scoped name: clusters are shared, so it carries the namespace. */
export function clusterScoped(namespace: string, name: string): string {
  return `${namespace}-${name}`;
}

/** Longest value of a Kubernetes label. */
const LABEL_VALUE_MAX = 63;

/**
 * The model's name as GKE's inference dashboards group by it: the Hugging Face id without its owner, which holds only
 * characters that a label takes.
 */
export function modelLabel(id: string): string {
  return id
    .slice(id.lastIndexOf('/') + 1)
    .slice(0, LABEL_VALUE_MAX)
    .replace(/[^A-Za-z0-9]+$/, '');
}
