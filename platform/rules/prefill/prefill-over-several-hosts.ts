import type { Rule } from '../rule';
import { splitModels } from './split-model';

/** Two ways of spreading a model that do not know of each other. */
export const prefillOverSeveralHosts = {
  name: 'prefill-over-several-hosts',
  severity: 'error',
  summary: 'Prefill servers of a model whose replicas are spread over several hosts.',
  why:
    'Every rank of a replica hands over its own part of the KV cache, from the host that it is on, while the side channel is ' +
    "announced with the leader's address. How the workers' parts are found is not settled; a replica of one node has no such question.",
  source: 'https://docs.vllm.ai/en/latest/features/nixl_connector_usage/',
  check: (platform) =>
    splitModels(platform).flatMap(({ decode, path }) => {
      if (decode.hosts === undefined) return [];
      return [
        {
          path: `${path}.hosts`,
          message: `a replica of ${decode.name} spans ${decode.hosts.count} hosts, and its prompts are read apart`,
          given: decode.hosts.count,
          allowed: 'either hosts or prefill',
        },
      ];
    }),
} satisfies Rule;
