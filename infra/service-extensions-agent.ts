import { Construct } from 'constructs';

import type { Platform } from '../platform/resolve/platform';
import type { Apis } from './apis';
import { GRANTS } from './grants';
import { ProjectIamMember } from './engine';
import { projectNumber, serviceAgent } from './project-number';

/**
 * What Google's agent for Service Extensions needs before the load balancer may ask Model Armor; without it every
 * request that is to be looked at fails
 * (https://cloud.google.com/service-extensions/docs/configure-extensions-to-google-services).
 */
const ROLES = {
  'container-admin': GRANTS.extensionsManageContainers.role,
  'model-armor-callout-user': GRANTS.extensionsCallModelArmor.role,
  'model-armor-user': GRANTS.extensionsUseModelArmor.role,
  'service-usage-consumer': GRANTS.extensionsUseServices.role,
} as const;

export interface ServiceExtensionsAgentProps {
  readonly platform: Platform;
  readonly apis: Apis;
}

/** Rights of the agent through which the load balancer asks Model Armor; nothing where nobody asks it. */
export class ServiceExtensionsAgent extends Construct {
  constructor(scope: Construct, id: string, { platform, apis }: ServiceExtensionsAgentProps) {
    super(scope, id);
    if (platform.gateway.modelArmor === undefined) return;
    const { project } = platform;
    const number = projectNumber(this, project, apis);
    for (const [name, role] of Object.entries(ROLES)) {
      new ProjectIamMember(this, name, {
        project,
        role,
        member: serviceAgent(number, 'gcp-sa-dep'),
        // The agent comes with the API.
        dependsOn: apis.of('networkservices'),
      });
    }
  }
}
