import { tryFindNearest } from '../../nearest';
import { textOf } from '../literal';
import type { Rule } from '../rule';
import { instead, written } from './extra-flag';
import { saidFlags } from './said-flag';

/** Names that plugins may add to are left to the rules about parsers, quantization, load formats and cache types. */
export const engineFlagValueNotAChoice = {
  name: 'engine-flag-value-not-a-choice',
  severity: 'error',
  summary: 'A flag in engine.args with a value that the pinned release of vLLM does not offer.',
  why: "vLLM's parser ends with exit code 2 on a value outside of a flag's choices: the container restarts for ever.",
  source: 'https://docs.vllm.ai/en/latest/cli/serve/',
  check: (platform) =>
    saidFlags(platform).flatMap((entry) => {
      const { lookup, path, model } = entry;
      const { flag } = lookup;
      if (flag?.choices === undefined || flag.choicesOpen || typeof entry.value === 'boolean') return [];
      const choices = flag.choices;
      const given = (Array.isArray(entry.value) ? entry.value : [entry.value]).map(textOf);
      const wrong = given.filter((one) => !choices.includes(one));
      if (wrong.length === 0 || lookup.key !== undefined) return [];
      const nearest = tryFindNearest(wrong[0] ?? '', choices) ?? choices[0];
      return [
        {
          path,
          message: `${flag.name} of vLLM ${model.engine.version} does not take ${wrong.join(', ')}`,
          given: written(entry),
          allowed: choices.join(', '),
          fix: instead(entry, { [flag.name]: flag.valueType === 'int' ? Number(nearest) : nearest }),
        },
      ];
    }),
} satisfies Rule;
