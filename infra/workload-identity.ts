import { Construct } from 'constructs';

import type { Platform } from '../platform/resolve/platform';
import type { Apis } from './apis';
import type { Cluster } from './cluster';
import { DataGoogleProject, ProjectIamMember } from './engine';

/** Namespace and service account of the Stackdriver adapter as its own manifests name them. */
const STACKDRIVER_ADAPTER = {
  namespace: 'custom-metrics',
  serviceAccount: 'custom-metrics-stackdriver-adapter',
  role: 'roles/monitoring.viewer',
} as const;

export interface WorkloadIdentityProps {
  readonly platform: Platform;
  readonly apis: Apis;
  readonly cluster: Cluster;
}

/** What pods may do in Google Cloud: grants to Kubernetes service accounts, without a key or a Google account between. */
export class WorkloadIdentity extends Construct {
  constructor(scope: Construct, id: string, props: WorkloadIdentityProps) {
    super(scope, id);
    if (!Object.values(props.platform.models).some(({ scaling }) => scaling.kind === 'hpa')) return;
    this.grantMetricsToAutoscaling(props);
  }

  /** The adapter reads the metric that a HorizontalPodAutoscaler scales on. */
  private grantMetricsToAutoscaling({ platform, apis, cluster }: WorkloadIdentityProps): void {
    const { project } = platform;
    const { namespace, serviceAccount, role } = STACKDRIVER_ADAPTER;
    const { number } = new DataGoogleProject(this, 'project', {
      projectId: project,
      dependsOn: apis.of('cloudresourcemanager'),
    });
    const pool = `projects/${number}/locations/global/workloadIdentityPools/${project}.svc.id.goog`;
    new ProjectIamMember(this, 'stackdriver-adapter', {
      project,
      role,
      member: `principal://iam.googleapis.com/${pool}/subject/ns/${namespace}/sa/${serviceAccount}`,
      // The project's first cluster creates the identity pool.
      dependsOn: [cluster],
    });
  }
}
