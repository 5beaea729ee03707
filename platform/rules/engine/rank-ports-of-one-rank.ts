import { fields } from '../literal';
import type { Rule } from '../rule';

/** There is nothing to watch over. */
export const rankPortsOfOneRank = {
  name: 'rank-ports-of-one-rank',
  severity: 'error',
  summary: 'A port for each data parallel rank where there is only one.',
  why: 'vLLM ends: "--data-parallel-multi-port-external-lb requires --data-parallel-size > 1". One rank has its port anyway.',
  source: 'vllm-project/vllm vllm/entrypoints/openai/dp_supervisor.py validate_multi_port_external_lb_args',
  check: (platform) =>
    Object.values(platform.models).flatMap(({ name, engine }) => {
      if (!engine.dataParallelMultiPortExternalLb || engine.dataParallelSize > 1) return [];
      return [
        {
          path: `models.${name}.engine.dataParallelMultiPortExternalLb`,
          message: `${name} has one data parallel rank`,
          given: true,
          allowed: 'with dataParallelSize 2 or more',
          fix: fields({ engine: { dataParallelMultiPortExternalLb: false } }),
        },
      ];
    }),
} satisfies Rule;
