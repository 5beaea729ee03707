import type { Rule } from '../rule';
import { groups } from './group';

/** Either splits a replica in its own way. */
export const prefillBesideHosts = {
  name: 'prefill-beside-hosts',
  severity: 'error',
  summary: 'Prefill servers beside servers that are spread over several hosts.',
  why:
    'A prefill server hands the KV cache of a prompt from each of its ranks to the same rank of one server. Which hosts these ' +
    'are the sidecar does not know: it finds servers by the address of one pod.',
  source: 'llm-d, guides/pd-disaggregation',
  check: (platform) =>
    groups(platform).flatMap(({ model, hosts, path }) =>
      model.prefill === undefined
        ? []
        : [
            {
              path: `${path}.prefill`,
              message: `${model.name} writes answers on groups of ${hosts.count} hosts, to which no prompt can be handed`,
              allowed: 'either prefill or hosts',
            },
          ],
    ),
} satisfies Rule;
