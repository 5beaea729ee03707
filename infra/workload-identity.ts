import { Construct } from 'constructs';

import { METRICS_ADAPTERS, type MetricsAdapterName } from '../platform/catalog';
import { installedAdapters } from '../platform/resolve/metrics-adapter';
import type { Platform } from '../platform/resolve/platform';
import { servedOf } from '../platform/resolve/types/served';
import { everyRole } from '../platform/resolve/roles';
import type { Apis } from './apis';
import type { Cluster } from './cluster';
import { ProjectIamMember } from './engine';
import { principalsOf } from './principal';

export interface WorkloadIdentityProps {
  readonly platform: Platform;
  readonly apis: Apis;
  readonly cluster: Cluster;
}

/** What pods may do in Google Cloud: grants to Kubernetes service accounts, without a key or a Google account between. */
export class WorkloadIdentity extends Construct {
  constructor(scope: Construct, id: string, props: WorkloadIdentityProps) {
    super(scope, id);
    const adapters = installedAdapters(Object.values(everyRole(servedOf(props.platform))));
    if (adapters.length > 0) this.grantMetricsToAutoscaling(adapters, props);
  }

  /** The adapters read the metrics that autoscalers follow. */
  private grantMetricsToAutoscaling(
    adapters: readonly MetricsAdapterName[],
    { platform, apis, cluster }: WorkloadIdentityProps,
  ): void {
    const { project } = platform;
    const principals = principalsOf(this, platform, apis);
    for (const adapter of adapters) {
      const { namespace, serviceAccount, role } = METRICS_ADAPTERS[adapter];
      new ProjectIamMember(this, `${adapter}-adapter`, {
        project,
        role,
        member: principals({ namespace, serviceAccount }),
        // The project's first cluster creates the identity pool.
        dependsOn: [cluster],
      });
    }
  }
}
