import { pickerRights } from '../../catalog';
import type { Rule } from '../rule';

export const rewriteUnknownToPicker = {
  name: 'rewrite-unknown-to-picker',
  severity: 'error',
  summary: 'A rewrite in front of a picker that reads no InferenceModelRewrite.',
  why:
    'The object is accepted and nobody looks at it. Requests reach the servers under the name that the client said, and are ' +
    'answered with 404 where the engine does not know it.',
  source: 'https://github.com/kubernetes-sigs/gateway-api-inference-extension/releases/tag/v1.3.0',
  check: ({ models }) =>
    Object.values(models).flatMap(({ name, pool: { picker }, rewrites }) => {
      if (Object.keys(rewrites).length === 0 || readsRewrites(picker)) return [];
      return [
        {
          path: `models.${name}.rewrites`,
          message: `the ${picker.generation} picker ${picker.version} of ${name} reads no rewrites`,
          given: rewrites,
          allowed: 'gie 1.3.0 or later, or llm-d: targets.picker',
        },
      ];
    }),
} satisfies Rule;

function readsRewrites({ generation, version }: { generation: 'llm-d' | 'gie'; version: string }): boolean {
  return pickerRights(generation, version).namespaced.some(({ resources }) =>
    resources.includes('inferencemodelrewrites'),
  );
}
