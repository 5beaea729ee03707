import { fields } from '../literal';
import type { Rule } from '../rule';

export const namespaceIsDefault = {
  name: 'namespace-is-default',
  severity: 'warning',
  summary: 'The models run in the namespace `default`.',
  why:
    'Whatever names no namespace lands there: it shares the rights and Secrets of the models, and is cut off by the ' +
    'NetworkPolicies that are made for them.',
  source: 'CIS GKE Benchmark 4.6.4; Checkov CKV_K8S_21',
  check: ({ namespace }) =>
    namespace === 'default'
      ? [
          {
            path: 'namespace',
            message: 'models, pickers and gateway would share the namespace `default` with everything that names none',
            given: namespace,
            allowed: 'a namespace of its own',
            fix: fields({ namespace: 'inference' }),
          },
        ]
      : [],
} satisfies Rule;
