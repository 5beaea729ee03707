import { isVllmAtLeast } from '../../catalog';
import { MULTI_NODE_SINCE } from '../../resolve/model/hosts';
import { fields } from '../literal';
import type { Rule } from '../rule';
import { groups } from './group';

/** The parser of an older release does not know the flags. */
export const multiNodeModeNewerThanEngine = {
  name: 'multi-node-mode-newer-than-engine',
  severity: 'error',
  summary: "vLLM's own multi-node mode with a release that does not have it.",
  why:
    `\`--nnodes\`, \`--node-rank\` and \`--master-addr\` are in vLLM since ${MULTI_NODE_SINCE}. A parser that does not know a flag ends ` +
    'with exit code 2, on every host: the group is made anew for ever.',
  source: 'vllm-project/vllm, table of flags by release',
  check: (platform) =>
    groups(platform).flatMap(({ model: { engine }, hosts, path }) => {
      if (hosts.distributedExecutorBackend !== 'mp' || isVllmAtLeast(engine.version, MULTI_NODE_SINCE)) return [];
      return [
        {
          path: `${path}.hosts.distributedExecutorBackend`,
          message: `vLLM has a multi-node mode of its own since ${MULTI_NODE_SINCE}, and this is ${engine.version}`,
          given: hosts.distributedExecutorBackend,
          allowed: `ray, or vLLM ${MULTI_NODE_SINCE} or later`,
          fix: fields({ hosts: { distributedExecutorBackend: 'ray' } }),
        },
      ];
    }),
} satisfies Rule;
