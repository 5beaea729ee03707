import { fields } from '../literal';
import type { Rule } from '../rule';

/** Its ranks have nothing to do with one another. */
export const rankPortsOfDenseModel = {
  name: 'rank-ports-of-dense-model',
  severity: 'warning',
  summary: 'A port for each data parallel rank of a model without experts.',
  why:
    'Ranks that share no experts are replicas in one pod: vLLM refuses to balance them from outside for models that are no ' +
    'mixture of experts. Replicas do the same, and are placed, scaled and restarted one by one.',
  source: 'https://docs.vllm.ai/en/latest/serving/data_parallel_deployment/',
  unconfirmed: 'from which release on vLLM ends with such a model instead of serving it',
  check: (platform) =>
    Object.values(platform.models).flatMap(({ name, engine, facts }) => {
      if (!engine.dataParallelMultiPortExternalLb || facts.architecture === 'moe') return [];
      return [
        {
          path: `models.${name}.engine.dataParallelMultiPortExternalLb`,
          message: `${facts.id} has no experts that its ranks could share`,
          given: true,
          allowed: 'replicas, each with its own accelerators',
          fix: fields({ engine: { dataParallelMultiPortExternalLb: false, dataParallelSize: 1 } }),
        },
      ];
    }),
} satisfies Rule;
