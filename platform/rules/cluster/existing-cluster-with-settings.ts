import type { Rule } from '../rule';

export const existingClusterWithSettings = {
  name: 'existing-cluster-with-settings',
  severity: 'error',
  summary: 'Settings for a cluster that is there already.',
  why:
    'Only node pools and rights are made for a cluster that is there already: whoever made it decides on its channel, its ' +
    'endpoints, keys and add-ons. What is said of them here would be believed, and have no effect.',
  source: 'https://registry.terraform.io/providers/hashicorp/google/6.50.0/docs/data-sources/container_cluster',
  check({ cluster }) {
    if (cluster.kind === 'new') return [];
    return cluster.withoutEffect.map((field) => ({
      path: `cluster.${field}`,
      message: `${cluster.name} is there already, and is not changed`,
      allowed: 'existing, mode, keys.bootDisks of node pools that are made, and allow',
      fix: `take ${field} out, and set it where the cluster is made`,
    }));
  },
} satisfies Rule;
