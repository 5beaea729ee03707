/**
 * The autoscaler does nothing while metric and target differ by no more than a tenth: kube-controller-manager's
 * `--horizontal-pod-autoscaler-tolerance`, which GKE leaves at its default.
 *
 * @see https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/#algorithm-details
 */
export const HPA_TOLERANCE = 0.1;

/** What the metric has to exceed for one more pod. */
export function threshold(target: number): number {
  return target * (1 + HPA_TOLERANCE);
}
