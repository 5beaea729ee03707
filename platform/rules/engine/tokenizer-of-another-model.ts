import { tryFindModel } from '../../catalog';
import { textOf } from '../literal';
import type { Rule } from '../rule';
import { extraFlags, instead } from './extra-flag';

/** It starts, and answers noise. */
export const tokenizerOfAnotherModel = {
  name: 'tokenizer-of-another-model',
  severity: 'error',
  summary: 'A tokenizer that is not the one the model was trained with.',
  why:
    'Tokens of another vocabulary are other words to the model: it starts, becomes Ready, and answers noise; beyond its own ' +
    'vocabulary it ends with an index error on the first request.',
  source: 'https://docs.vllm.ai/en/latest/cli/serve/',
  check: (platform) =>
    extraFlags(platform).flatMap((flag) => {
      const { model, lookup } = flag;
      if (lookup.canonical !== '--tokenizer') return [];
      const given = textOf(flag.value);
      const other = tryFindModel(given);
      if (other === undefined || given === model.id || other.family === model.facts.family) return [];
      if (other.vocabSize === model.facts.vocabSize && model.facts.confidence === 'described') return [];
      return [
        {
          path: flag.path,
          message: `${given} is a ${other.family} with ${other.vocabSize} tokens, and ${model.id} was trained with another vocabulary`,
          given,
          allowed: `none: ${model.id} brings its own`,
          fix: instead(flag),
        },
      ];
    }),
} satisfies Rule;
