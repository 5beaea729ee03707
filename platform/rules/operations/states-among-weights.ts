import type { Rule } from '../rule';

export const statesAmongWeights = {
  name: 'states-among-weights',
  severity: 'error',
  summary: "Terraform's states in the bucket that models read their weights from.",
  why:
    'Whoever may read the bucket may read the states, and a state names every resource, address and identity of the cloud: each ' +
    'model server could.',
  source: 'https://developer.hashicorp.com/terraform/language/backend/gcs',
  check({ state, weightsBucket }) {
    if (state.kind !== 'gcs' || weightsBucket?.name !== state.bucket) return [];
    return [
      {
        path: 'state.bucket',
        message: `${state.bucket} is the bucket of the weights as well`,
        given: state.bucket,
        allowed: 'a bucket of its own',
      },
    ];
  },
} satisfies Rule;
