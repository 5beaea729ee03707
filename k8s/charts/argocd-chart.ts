import { Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import { type ArgoCdDelivery, namespacesOf, type Platform } from '../../platform/resolve';
import { application, appProject } from '../argocd';

/** What hands the environment over to Argo CD. It is applied once, by hand. */
export class ArgoCdChart extends Chart {
  constructor(scope: Construct, platform: Platform, delivery: ArgoCdDelivery) {
    super(scope, 'argocd', { disableResourceNameHashes: true });
    appProject(this, platform.name, delivery, namespacesOf(platform));
    application(this, platform.name, delivery, platform.namespace);
  }
}
