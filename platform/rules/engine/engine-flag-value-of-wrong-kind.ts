import type { Rule } from '../rule';
import { extraFlags, instead, written } from './extra-flag';
import { valueProblem } from './flag-value';

/** A word where a number stands, half of a JSON object, a list where one value goes. */
export const engineFlagValueOfWrongKind = {
  name: 'engine-flag-value-of-wrong-kind',
  severity: 'error',
  summary: 'A flag in engine.args whose value is not of the kind that vLLM reads.',
  why: "vLLM's parser ends with exit code 2 on a value that it cannot read: the container restarts for ever.",
  source: 'https://docs.vllm.ai/en/latest/cli/serve/',
  check: (platform) =>
    extraFlags(platform).flatMap((entry) => {
      const { lookup, value, path } = entry;
      const { flag } = lookup;
      if (flag === undefined || flag.kind !== 'value' || typeof value === 'boolean' || flag.choices !== undefined)
        return [];
      if (lookup.key !== undefined) {
        if (flag.valueType === undefined || flag.valueType.includes('json')) return [];
        const message = `${flag.name} takes no JSON, so '.${lookup.key}' cannot be set in it`;
        return [{ path, message, given: written(entry), fix: instead(entry) }];
      }
      const list = Array.isArray(value);
      if (list && value.length === 0) return [];
      const several = list && flag.nargs === undefined && !(flag.valueType ?? '').includes('json');
      const values = list && flag.nargs !== undefined ? value : [value];
      const problem = several ? 'takes one value' : values.map((one) => valueProblem(flag, one)).find(Boolean);
      if (problem === undefined) return [];
      const one = several
        ? { [flag.name]: (value as unknown[])[0] }
        : (flag.default ?? undefined) === undefined
          ? {}
          : { [flag.name]: flag.default };
      return [{ path, message: `${flag.name} ${problem}`, given: written(entry), fix: instead(entry, one) }];
    }),
} satisfies Rule;
