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
    'have no meaning to the model. With VLLM_ALLOW_LONG_MAX_MODEL_LEN it starts, and the first long request ends in noise ' +
    'or in a device-side assert. A longer context needs rope scaling, given with --hf-overrides.',
  source: 'kaito-project/kaito#1101, timothystewart6/vllm-gb10#8',
  check: (platform) =>
    replicas(platform).flatMap(({ model, row }) => {
      const { maxModelLen } = model.engine;
      const stretched = hasFlag(model, /^--(hf-overrides|rope-scaling|rope-theta|hf-config-path)$/);
      if (maxModelLen <= row.maxModelLen || stretched) return [];
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
