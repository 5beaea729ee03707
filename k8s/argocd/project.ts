import type { Construct } from 'constructs';
import { AppProject } from '../../imports/argoproj.io';
import type { ArgoCdDelivery } from '../../platform/resolve';
import { shared } from '../labels';
import { metadata } from '../metadata';
import { CLUSTER_KINDS, NAMESPACED_KINDS } from './kinds';

/** What the Application may do: from its repository alone, into its namespaces alone, and only kinds that we write. */
export function appProject(
  scope: Construct,
  environment: string,
  delivery: ArgoCdDelivery,
  namespaces: readonly string[],
): AppProject {
  return new AppProject(scope, 'app-project', {
    metadata: metadata({
      name: delivery.project,
      namespace: delivery.argocdNamespace,
      of: shared(environment, 'delivery'),
      wave: 'foundation',
    }),
    spec: {
      description: `Models of the environment ${environment}`,
      sourceRepos: [delivery.repoURL],
      destinations: namespaces.map((namespace) => ({ server: delivery.destinationServer, namespace })),
      clusterResourceWhitelist: [...CLUSTER_KINDS],
      namespaceResourceWhitelist: [...NAMESPACED_KINDS],
    },
  });
}
