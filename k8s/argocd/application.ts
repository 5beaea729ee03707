import type { Construct } from 'constructs';
import { Application } from '../../imports/argoproj.io';
import type { ArgoCdDelivery } from '../../platform/resolve';
import { shared } from '../labels';
import { metadata } from '../metadata';

/** Deleting the Application deletes what it synced, in the reverse of the order in which it was made. */
const FINALIZER = 'resources-finalizer.argocd.argoproj.io/foreground';

/** Attempts after a failed sync: 10 s, 20 s, 40 s … at the most 3 minutes apart, about a quarter of an hour in all. */
const RETRY = { limit: 8, backoff: { duration: '10s', factor: 2, maxDuration: '3m' } };

/**
 * - `ServerSideApply`: fields that others own, as an autoscaler owns `replicas`, are left to them. For that they must
 *   not be named in `ignoreDifferences`: with `RespectIgnoreDifferences` Argo CD would write what it read of them.
 * - `SkipDryRunOnMissingResource`: a CRD may arrive later than the objects that need it; the sync is tried again.
 */
const SYNC_OPTIONS = ['ServerSideApply=true', 'SkipDryRunOnMissingResource=true'];

/** Keeps the cluster as `dist/<environment>` says: new commits, drift and deletions alike, without anyone's help. */
export function application(
  scope: Construct,
  environment: string,
  delivery: ArgoCdDelivery,
  namespace: string,
): Application {
  return new Application(scope, 'application', {
    metadata: {
      ...metadata({
        name: delivery.application,
        namespace: delivery.argocdNamespace,
        of: shared(environment, 'delivery'),
        wave: 'access',
        annotations: { 'argocd.argoproj.io/compare-options': 'ServerSideDiff=true' },
      }),
      finalizers: [FINALIZER],
    },
    spec: {
      project: delivery.project,
      source: { repoUrl: delivery.repoURL, targetRevision: delivery.targetRevision, path: delivery.path },
      destination: { server: delivery.destinationServer, namespace },
      syncPolicy: { automated: { prune: true, selfHeal: true }, syncOptions: SYNC_OPTIONS, retry: RETRY },
    },
  });
}
