import type { Construct } from 'constructs';

import type { Apis } from './apis';
import { DataGoogleProject } from './engine';

/** The number of a project, as a reference that Terraform fills in: agents and identity pools are named after it. */
export function projectNumber(scope: Construct, projectId: string, apis: Apis): string {
  return new DataGoogleProject(scope, 'project', { projectId, dependsOn: apis.of('cloudresourcemanager') }).number;
}

/** IAM's name of the agent in which a Google service acts for a project: `gcp-sa-dep`, `container-engine-robot`. */
export function serviceAgent(number: string, agent: string): string {
  return `serviceAccount:service-${number}@${agent}.iam.gserviceaccount.com`;
}
