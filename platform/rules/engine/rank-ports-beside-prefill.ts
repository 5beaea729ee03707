import { fields } from '../literal';
import type { Rule } from '../rule';

/** The routing proxy stands before one server. */
export const rankPortsBesidePrefill = {
  name: 'rank-ports-beside-prefill',
  severity: 'error',
  summary: 'A port for each data parallel rank of a model whose prompts are read elsewhere.',
  why:
    'The routing proxy before a decode server passes requests on to one port, and the pool names the port of the proxy: the ' +
    'first rank gets every request, and the accelerators of all others wait.',
  source: 'llm-d/llm-d-router, pkg/sidecar/proxy/proxy.go',
  check: (platform) =>
    Object.values(platform.models).flatMap(({ name, engine, disaggregation }) => {
      if (!engine.dataParallelMultiPortExternalLb || disaggregation === undefined) return [];
      return [
        {
          path: `models.${name}.engine.dataParallelMultiPortExternalLb`,
          message: `the proxy before the servers of ${name} knows one port`,
          given: true,
          allowed: 'one port for all ranks, or no prefill',
          fix: fields({ engine: { dataParallelMultiPortExternalLb: false } }),
        },
      ];
    }),
} satisfies Rule;
