import { namespacePlaces } from '../../resolve';
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
  check: (platform) =>
    namespacePlaces(platform)
      .filter(({ namespace }) => namespace === 'default')
      .map(({ namespace, path, model }) => ({
        path,
        message:
          model === undefined
            ? 'models, pickers and gateway would share the namespace `default` with everything that names none'
            : `${model} would share the namespace \`default\` with everything that names none`,
        given: namespace,
        allowed: 'a namespace of its own',
        fix: fields({ namespace: model ?? 'inference' }),
      })),
} satisfies Rule;
