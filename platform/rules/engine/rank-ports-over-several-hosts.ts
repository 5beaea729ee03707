import { fields } from '../literal';
import type { Rule } from '../rule';

/** The pool selects the pod of the leader alone. */
export const rankPortsOverSeveralHosts = {
  name: 'rank-ports-over-several-hosts',
  severity: 'error',
  summary: 'A port for each data parallel rank of a replica that is spread over several hosts.',
  why:
    'Only the first pod of such a replica serves, and all ranks are told to be in it: it has accelerators for a part of them. ' +
    'Its InferencePool would name ports at which nobody answers.',
  source: 'vllm-project/vllm vllm/entrypoints/openai/dp_supervisor.py; llm-d/llm-d guides/wide-ep-lws',
  check: (platform) =>
    Object.values(platform.models).flatMap(({ name, engine, hosts }) => {
      if (!engine.dataParallelMultiPortExternalLb || hosts === undefined) return [];
      return [
        {
          path: `models.${name}.engine.dataParallelMultiPortExternalLb`,
          message: `the ranks of ${name} are on ${hosts.count} hosts, and one of them serves`,
          given: true,
          allowed: 'on one host',
          fix: fields({ engine: { dataParallelMultiPortExternalLb: false } }),
        },
      ];
    }),
} satisfies Rule;
