import type { PlatformDescription } from '../../../platform';

/** The model that the second version of the environment leaves out. */
export const PRUNED_MODEL = 'second';

/** Two models delivered by Argo CD from a repository whose address is only known when the test runs. */
export function gitops(repoURL: string, options: { without?: string } = {}): PlatformDescription {
  const models = Object.fromEntries(
    ['first', PRUNED_MODEL].filter((name) => name !== options.without).map((name) => [name, modelOf(name)]),
  );
  return {
    project: 'example-project',
    region: 'europe-west1',
    nodePools: { l4: { machineType: 'g2-standard-8', zones: ['europe-west1-b'], nodes: { min: 1, max: 4 } } },
    models,
    delivery: { argocd: { repoURL } },
  };
}

/** Clients tell the two apart by their names. */
function modelOf(name: string): PlatformDescription['models'][string] {
  return {
    weights: 'google/gemma-2-2b-it',
    servedModelNames: [name],
    nodePool: 'l4',
    replicas: { min: 1, max: 2 },
  };
}
