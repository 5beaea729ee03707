import { Construct } from 'constructs';

import type { Platform } from '../platform/resolve/platform';
import type { Apis } from './apis';
import { ProjectIamMember, ServiceAccount } from './engine';

/** What nodes may do in the project, and why; no pod has any of it, for pods have identities of their own. */
const ROLES = {
  'default-node-service-account': {
    role: 'roles/container.defaultNodeServiceAccount',
    because: "GKE's own minimum for a node: logs, metrics, autoscaling signals",
  },
  'artifact-registry-reader': {
    role: 'roles/artifactregistry.reader',
    because: 'pull images from the registries of the project',
  },
} as const;

export interface NodeServiceAccountProps {
  readonly platform: Platform;
  readonly apis: Apis;
}

/** The service account that nodes run as, in place of the Compute Engine default with its Editor role. */
export class NodeServiceAccount extends Construct {
  readonly account: ServiceAccount;
  /** Nodes depend on these: without them they join the cluster mute. */
  readonly grants: readonly ProjectIamMember[];

  constructor(scope: Construct, id: string, { platform, apis }: NodeServiceAccountProps) {
    super(scope, id);
    this.account = new ServiceAccount(this, 'account', {
      accountId: platform.cluster.nodeServiceAccount.accountId,
      displayName: `Nodes of GKE cluster ${platform.cluster.name}`,
      description: Object.values(ROLES)
        .map(({ because }) => because)
        .join('; '),
      dependsOn: apis.of('iam'),
    });
    this.grants = Object.entries(ROLES).map(
      ([name, { role }]) =>
        new ProjectIamMember(this, name, {
          project: platform.project,
          role,
          member: this.account.member,
          dependsOn: apis.of('cloudresourcemanager'),
        }),
    );
  }
}
