import type { Rule } from '../rule';
import { extraFlags, instead } from './extra-flag';

/** `'--seed': true` writes the flag alone, and the next flag would be its value. */
export const engineFlagValueMissing = {
  name: 'engine-flag-value-missing',
  severity: 'error',
  summary: 'A flag in engine.args that takes a value and has none.',
  why: "vLLM's parser ends with exit code 2 where a flag's value is missing: the container restarts for ever.",
  source: 'https://docs.vllm.ai/en/latest/cli/serve/',
  check: (platform) =>
    extraFlags(platform).flatMap((entry) => {
      const { lookup, value, path } = entry;
      const { flag } = lookup;
      if (flag === undefined || flag.kind !== 'value' || lookup.value !== undefined) return [];
      const empty = Array.isArray(value) && value.length === 0 && flag.nargs !== '*';
      const bare = typeof value === 'boolean' && flag.valueType !== 'bool' && flag.nargs !== '?';
      if (!empty && !bare) return [];
      const example = flag.default ?? flag.choices?.[0];
      const allowed =
        flag.choices?.join(', ') ?? `a value${flag.valueType === undefined ? '' : ` (${flag.valueType})`}`;
      const fix =
        value === false || empty || example === undefined ? instead(entry) : instead(entry, { [flag.name]: example });
      return [{ path, message: `${lookup.option} takes a value, and has none`, given: value, allowed, fix }];
    }),
} satisfies Rule;
