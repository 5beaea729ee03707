import { Construct } from 'constructs';

import { imagesOf } from '../platform/resolve/supply/images';
import { type ArtifactRepository, tryFindRepository } from '../platform/resolve/supply/image-name';
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
 * its rights, for pods have identities of their own. Nothing where all nodes are somebody else's: those of an Autopilot
 * cluster that is there already run as its owner says.
 */
export class NodeServiceAccount extends Construct {
  /** Its e-mail; absent where there is none. */
  readonly email?: string;
  /** Nodes depend on these: without them they join the cluster mute, or pull nothing. */
  readonly grants: readonly ITerraformDependable[];

  constructor(scope: Construct, id: string, { platform, apis, registry }: NodeServiceAccountProps) {
    super(scope, id);
    const { kind, mode } = platform.cluster;
    this.grants = [];
    if (kind === 'existing' && mode === 'autopilot') return;
    const account = new ServiceAccount(this, 'account', {
      accountId: platform.cluster.nodeServiceAccount.accountId,
      displayName: `Nodes of GKE cluster ${platform.cluster.name}`,
      description: [GRANTS.nodeDefault, GRANTS.nodeReadsImages].map(({ why }) => why).join('; '),
      dependsOn: apis.of('iam'),
    });
    this.email = account.email;
    this.grants = [
      new ProjectIamMember(this, 'default-node-service-account', {
        project: platform.project,
        role: GRANTS.nodeDefault.role,
        member: account.member,
        dependsOn: apis.of('cloudresourcemanager'),
      }),
      ...repositoriesOf(platform).map((repository) => this.grantReader(account.member, repository, registry, apis)),
    ];
  }

  private grantReader(
    member: string,
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
      member,
      dependsOn: apis.of('artifactregistry'),
    });
  }
}

/**
 * What nodes that are made run as.
 *
 * @throws Error where none are made, which is a fault of this program
 */
export function emailOf({ email }: NodeServiceAccount): string {
  if (email === undefined) throw new Error('nodes are made without an account to run as');
  return email;
}

/** Repositories of the project that an image is pulled from; those of other projects are their owners' to open. */
function repositoriesOf(platform: Platform): ArtifactRepository[] {
  const named = imagesOf(platform)
    .flatMap((image) => tryFindRepository(image) ?? [])
    .filter(({ project }) => project === platform.project);
  return [...new Map(named.map((one) => [`${one.location}/${one.repository}`, one])).values()];
}
