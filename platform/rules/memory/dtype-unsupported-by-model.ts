import { findFlag } from '../../catalog';
import { fields } from '../literal';
import type { Problem, Rule } from '../rule';
import { replicas } from './replica';

/** Families whose activations overflow in float16. Source: vLLM vllm/config/model.py _FLOAT16_NOT_SUPPORTED_MODELS. */
const NO_FLOAT16 = ['gemma-2', 'gemma-3'];

/** A word that is no dtype, or one with which the model gives nonsense. */
export const dtypeUnsupportedByModel = {
  name: 'dtype-unsupported-by-model',
  severity: 'error',
  summary: 'A dtype that vLLM does not have, or that the model overflows in.',
  why:
    "vLLM's parser ends on a dtype that it does not know. Gemma 2 and 3 overflow in float16: newer releases refuse it, " +
    'older ones answer with nothing or with noise.',
  source: 'vllm-project/vllm#18733, vllm-project/vllm#17123, https://docs.vllm.ai/en/latest/cli/serve/',
  check: (platform) =>
    replicas(platform).flatMap(({ model, row }): Problem[] => {
      const { dtype, version } = model.engine;
      if (dtype === undefined) return [];
      const path = `models.${model.name}.engine.dtype`;
      const choices = findFlag(version, '--dtype').flag?.choices ?? [];
      const fix = fields({ engine: { dtype: 'auto' } });
      if (choices.length > 0 && !choices.includes(dtype)) {
        return [
          { path, message: `${dtype} is no dtype of vLLM ${version}`, given: dtype, allowed: choices.join(', '), fix },
        ];
      }
      if (!NO_FLOAT16.includes(row.family) || !/^(half|float16)$/.test(dtype)) return [];
      return [
        { path, message: `${row.id} overflows in float16`, given: dtype, allowed: 'auto, bfloat16, float32', fix },
      ];
    }),
} satisfies Rule;
