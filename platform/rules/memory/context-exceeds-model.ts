import { fields } from '../literal';
import type { Rule } from '../rule';
import { hasFlag, replicas } from './replica';

/** Longer contexts need other rotary settings. */
export const contextExceedsModel = {
  name: 'context-exceeds-model',
  severity: 'error',
  summary: 'A context longer than the one the model was made for.',
  why:
    "vLLM ends where --max-model-len is greater than the context that the model's config.json allows: positions beyond it " +
    'have no meaning to the model. A longer one needs rope scaling, given with --hf-overrides.',
  source: 'https://docs.vllm.ai/en/latest/configuration/env_vars/ (VLLM_ALLOW_LONG_MAX_MODEL_LEN)',
  check: (platform) =>
    replicas(platform).flatMap(({ model, row }) => {
      const { maxModelLen } = model.engine;
      const stretched = hasFlag(model, /^--(hf-overrides|rope-scaling|rope-theta|hf-config-path)$/);
      const allowed = /^(1|true)$/i.test(model.engine.extraEnv['VLLM_ALLOW_LONG_MAX_MODEL_LEN'] ?? '');
      if (maxModelLen <= row.maxModelLen || stretched || allowed) return [];
      const { largestMaxModelLen = 0 } = model.sizing;
      const fitting = largestMaxModelLen > 0 ? largestMaxModelLen : row.maxModelLen;
      const note = row.contextNote === undefined ? '' : ` (${row.contextNote})`;
      return [
        {
          path: `models.${model.name}.engine.maxModelLen`,
          message: `${row.id} allows ${row.maxModelLen} tokens${note}`,
          given: maxModelLen,
          allowed: `up to ${row.maxModelLen}, or rope scaling with '--hf-overrides' in engine.args`,
          fix: fields({ engine: { maxModelLen: fitting } }),
        },
      ];
    }),
} satisfies Rule;
