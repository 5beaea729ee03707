import type { Construct } from 'constructs';

import type { Platform } from '../platform/resolve/platform';
import type { Apis } from './apis';
import { projectNumber } from './project-number';

/** A Kubernetes service account of the cluster. */
export interface KubernetesServiceAccount {
  readonly namespace: string;
  readonly serviceAccount: string;
}

/** Names the Kubernetes service accounts of a project as IAM knows them. */
export type Principals = (account: KubernetesServiceAccount) => string;

/**
 * IAM's names of Kubernetes service accounts: a pod acts in its own name, without a key or a Google account between. They
 * hold for every cluster of the project that has such a namespace and account.
 *
 * @see https://cloud.google.com/kubernetes-engine/docs/how-to/workload-identity
 */
export function principalsOf(scope: Construct, { project }: Platform, apis: Apis): Principals {
  const number = projectNumber(scope, project, apis);
  const pool = `projects/${number}/locations/global/workloadIdentityPools/${project}.svc.id.goog`;
  return ({ namespace, serviceAccount }) =>
    `principal://iam.googleapis.com/${pool}/subject/ns/${namespace}/sa/${serviceAccount}`;
}
