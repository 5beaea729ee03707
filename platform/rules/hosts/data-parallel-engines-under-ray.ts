import { fields } from '../literal';
import type { Rule } from '../rule';
import { groups } from './group';

/** Who starts the engines of the other hosts? */
export const dataParallelEnginesUnderRay = {
  name: 'data-parallel-engines-under-ray',
  severity: 'error',
  summary: 'Data parallel engines over several hosts that find each other through Ray.',
  why:
    'With Ray as executor only the ranks of one engine are placed on other hosts: data parallel engines are started by the ' +
    "leader itself, all of them on its own host, where there are not enough devices. vLLM's own mode gives each host its part.",
  source: 'https://docs.vllm.ai/en/latest/serving/data_parallel_deployment/',
  check: (platform) =>
    groups(platform).flatMap(({ model: { engine }, hosts, each, path }) => {
      if (hosts.distributedExecutorBackend !== 'ray' || engine.dataParallelSize === 1) return [];
      return [
        {
          path: `${path}.engine.dataParallelSize`,
          message: `${engine.dataParallelSize} engines would all start on the leader's host`,
          given: engine.dataParallelSize,
          allowed: "1, or hosts.distributedExecutorBackend: 'mp'",
          fix: fields({ engine: { dataParallelSize: 1, tensorParallelSize: each, pipelineParallelSize: hosts.count } }),
        },
      ];
    }),
} satisfies Rule;
