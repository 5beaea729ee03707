import type { PlatformDescription } from '../../../platform';

/** The model that the second version of the environment leaves out. */
export const PRUNED_MODEL = 'second';

/** Two models delivered by Argo CD from a repository whose address is only known when the test runs. */
export function gitops(repoURL: string, options: { without?: string } = {}): PlatformDescription {
  const model = { weights: 'google/gemma-2-2b-it', nodePool: 'l4', replicas: { min: 1, max: 2 } } as const;
  const models = Object.fromEntries(
    ['first', PRUNED_MODEL].filter((name) => name !== options.without).map((name) => [name, model]),
  );
  return {
    project: 'example-project',
    region: 'europe-west1',
    nodePools: { l4: { machineType: 'g2-standard-8', zones: ['europe-west1-b'], nodes: { min: 1, max: 4 } } },
    models,
    delivery: { argocd: { repoURL } },
  };
}
