import type { Container } from 'cdk8s-plus-30/lib/imports/k8s';
import type { PodLife } from '../../platform/resolve';

/** Time for load balancer and picker to forget a pod before its program is told to stop. */
export function preStop({ preStopSeconds }: PodLife): Pick<Container, 'lifecycle'> {
  // Before Kubernetes 1.33 the API server refuses to sleep for no time at all.
  return preStopSeconds === 0 ? {} : { lifecycle: { preStop: { sleep: { seconds: preStopSeconds } } } };
}
