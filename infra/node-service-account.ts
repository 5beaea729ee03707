import { Construct } from 'constructs';

import { imagesOf } from '../platform/resolve/images';
import { type ArtifactRepository, tryFindRepository } from '../platform/resolve/image-name';
import type { Platform } from '../platform/resolve/platform';
import type { Apis } from './apis';
import {
  ArtifactRegistryRepositoryIamMember,
  type ITerraformDependable,
  ProjectIamMember,
  ServiceAccount,
} from './engine';
import { GRANTS } from './grants';
import type { Registry } from './registry';

export interface NodeServiceAccountProps {
  readonly platform: Platform;
  readonly apis: Apis;
  readonly registry: Registry;
}

/**
 * The service account that nodes run as, in place of the Compute Engine default with its Editor role. No pod has any of
 * its rights, for pods have identities of their own.
 */
export class NodeServiceAccount extends Construct {
  readonly account: ServiceAccount;
  /** Nodes depend on these: without them they join the cluster mute, or pull nothing. */
  readonly grants: readonly ITerraformDependable[];

  constructor(scope: Construct, id: string, { platform, apis, registry }: NodeServiceAccountProps) {
    super(scope, id);
    this.account = new ServiceAccount(this, 'account', {
      accountId: platform.cluster.nodeServiceAccount.accountId,
      displayName: `Nodes of GKE cluster ${platform.cluster.name}`,
      description: [GRANTS.nodeDefault, GRANTS.nodeReadsImages].map(({ why }) => why).join('; '),
      dependsOn: apis.of('iam'),
    });
    this.grants = [
      new ProjectIamMember(this, 'default-node-service-account', {
        project: platform.project,
        role: GRANTS.nodeDefault.role,
        member: this.account.member,
        dependsOn: apis.of('cloudresourcemanager'),
      }),
      ...repositoriesOf(platform).map((repository) => this.grantReader(repository, registry, apis)),
    ];
  }

  private grantReader(
    { location, project, repository }: ArtifactRepository,
    registry: Registry,
    apis: Apis,
  ): ArtifactRegistryRepositoryIamMember {
    const made = registry.repositories.get(repository);
    return new ArtifactRegistryRepositoryIamMember(this, `reads-${location}-${repository.replaceAll('.', '-')}`, {
      project,
      location,
      repository: made?.name ?? repository,
      role: GRANTS.nodeReadsImages.role,
      member: this.account.member,
      dependsOn: apis.of('artifactregistry'),
    });
  }
}

/** Repositories of the project that an image is pulled from; those of other projects are their owners' to open. */
function repositoriesOf(platform: Platform): ArtifactRepository[] {
  const named = imagesOf(platform)
    .flatMap((image) => tryFindRepository(image) ?? [])
    .filter(({ project }) => project === platform.project);
  return [...new Map(named.map((one) => [`${one.location}/${one.repository}`, one])).values()];
}
