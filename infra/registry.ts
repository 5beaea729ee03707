import { Construct } from 'constructs';

import type { Platform } from '../platform/resolve/platform';
import type { CleanUp, Registry as ResolvedRegistry, Upstream } from '../platform/resolve/types/registry';
import type { Apis } from './apis';
import { seconds, SECONDS_PER_DAY } from './duration';
import {
  ArtifactRegistryRepository,
  type ArtifactRegistryRepositoryConfig,
  SecretManagerSecretIamMember,
} from './engine';
import { GRANTS } from './grants';
import { projectNumber, serviceAgent } from './project-number';

export interface RegistryProps {
  readonly platform: Platform;
  readonly apis: Apis;
}

/** Repositories of Artifact Registry that images are pulled through; nothing where pods pull from wherever they are. */
export class Registry extends Construct {
  /** Those that are made, by their ids. */
  readonly repositories = new Map<string, ArtifactRegistryRepository>();
  private readonly props: RegistryProps;

  constructor(scope: Construct, id: string, props: RegistryProps) {
    super(scope, id);
    this.props = props;
    const { registry } = props.platform;
    if (registry === undefined) return;
    const logins = this.grantPasswords(registry);
    for (const [host, upstream] of Object.entries(registry.upstreams)) {
      if (upstream.repository === undefined) continue;
      this.add(upstream.repository, upstream.repository, registry, {
        description: `Images of ${host}`,
        mode: 'REMOTE_REPOSITORY',
        remoteRepositoryConfig: remoteOf(host, upstream),
        dependsOn: [...this.api, ...logins],
      });
    }
    if (registry.ownImages === undefined) return;
    const { repository, immutableTags } = registry.ownImages;
    this.add('own-images', repository, registry, {
      description: `Images of environment ${props.platform.name}`,
      mode: 'STANDARD_REPOSITORY',
      dockerConfig: { immutableTags },
      dependsOn: this.api,
    });
  }

  private add(
    id: string,
    repositoryId: string,
    registry: ResolvedRegistry,
    config: Partial<ArtifactRegistryRepositoryConfig>,
  ): void {
    const { platform } = this.props;
    const repository = new ArtifactRegistryRepository(this, id, {
      repositoryId,
      project: platform.project,
      location: registry.location,
      format: 'DOCKER',
      labels: { ...platform.labels },
      vulnerabilityScanningConfig: { enablementConfig: registry.vulnerabilityScanning ? 'INHERITED' : 'DISABLED' },
      cleanupPolicies: cleanupPolicies(registry.cleanUp),
      cleanupPolicyDryRun: registry.cleanUp.dryRun,
      ...config,
    });
    this.repositories.set(repositoryId, repository);
  }

  /**
   * Artifact Registry logs in to a source in the name of its own agent, which a project has to ask for once.
   */
  private grantPasswords({ upstreams }: ResolvedRegistry): SecretManagerSecretIamMember[] {
    const passwords = Object.values(upstreams).flatMap(({ credentials, repository = '' }) =>
      credentials === undefined ? [] : [[repository, credentials.passwordSecretVersion.split('/')] as const],
    );
    if (passwords.length === 0) return [];
    const number = projectNumber(this, this.props.platform.project, this.props.apis);
    return passwords.map(
      ([repository, [, project = '', , secretId = '']]) =>
        new SecretManagerSecretIamMember(this, `password-of-${repository}`, {
          project,
          secretId,
          role: GRANTS.registryReadsPassword.role,
          member: serviceAgent(number, 'gcp-sa-artifactregistry'),
          dependsOn: this.api,
        }),
    );
  }

  private get api() {
    return this.props.apis.of('artifactregistry');
  }
}

/** Docker Hub is said although it is the default: version 7 of the provider has none. */
function remoteOf(host: string, { credentials }: Upstream): ArtifactRegistryRepositoryConfig['remoteRepositoryConfig'] {
  return {
    description: host,
    ...(host === 'docker.io'
      ? { dockerRepository: { publicRepository: 'DOCKER_HUB' } }
      : { commonRepository: { uri: `https://${host}` } }),
    ...(credentials === undefined ? {} : { upstreamCredentials: { usernamePasswordCredentials: { ...credentials } } }),
  };
}

/** What one policy keeps, no other deletes. */
function cleanupPolicies({ deleteAfterDays, keepVersions }: CleanUp) {
  return [
    {
      id: 'delete-old',
      action: 'DELETE',
      condition: { olderThan: seconds(deleteAfterDays * SECONDS_PER_DAY), tagState: 'ANY' },
    },
    { id: 'keep-newest', action: 'KEEP', mostRecentVersions: { keepCount: keepVersions } },
  ];
}
