import type { Rule } from '../rule';
import { replicas } from './replica';

/** There is nothing to spread. */
export const expertParallelWithoutExperts = {
  name: 'expert-parallel-without-experts',
  severity: 'error',
  summary: 'Expert parallelism for a model that has no experts.',
  why: 'vLLM ends: "Number of experts in the model must be greater than 0 when expert parallelism is enabled".',
  source: 'vllm-project/vllm vllm/config/model.py verify_with_parallel_config',
  check: (platform) =>
    replicas(platform).flatMap(({ model, row }) =>
      model.engine.enableExpertParallel && row.architecture === 'dense'
        ? [
            {
              path: `models.${model.name}.engine.enableExpertParallel`,
              message: `${row.id} is a dense model`,
              given: true,
              allowed: 'false',
              fix: 'engine: { enableExpertParallel: false }',
            },
          ]
        : [],
    ),
} satisfies Rule;
