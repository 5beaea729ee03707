import { findVariable } from '../../catalog';
import type { Rule } from '../rule';
import { extraVariables, withoutVariable } from './extra-variable';

/** vLLM reads them when it is imported. */
export const engineVariableOfWrongKind = {
  name: 'engine-variable-of-wrong-kind',
  severity: 'error',
  summary: 'A VLLM_ environment variable whose value is not of the kind that vLLM reads.',
  why:
    'vLLM turns the value into a number, a switch or one of a few words, and ends with a ValueError where it cannot; a ' +
    'switch that says yes or on is taken as off, and nothing says so.',
  source: 'vllm-project/vllm#34199, https://docs.vllm.ai/en/latest/configuration/env_vars/',
  check: (platform) =>
    extraVariables(platform).flatMap((variable) => {
      const { model, name, value, path } = variable;
      if (!name.startsWith('VLLM_')) return [];
      const { status, type } = findVariable(model.engine.version, name);
      const allowed = status === 'known' && type !== undefined ? allowedInstead(type, value) : undefined;
      if (allowed === undefined) return [];
      return [{ path, message: `${name} takes ${allowed}`, given: value, allowed, fix: withoutVariable(variable) }];
    }),
} satisfies Rule;

/** What a variable of that type takes, where the value is none of it. */
function allowedInstead(type: string, value: string): string | undefined {
  const bare = type.replace(/^Optional\[(.*)\]$/, '$1').replace(/ \| None$/, '');
  if (value === '' && bare !== type) return undefined;
  if (bare === 'int') return /^\s*[+-]?\d+\s*$/.test(value) ? undefined : 'a whole number';
  if (bare === 'float') return value.trim() !== '' && Number.isFinite(Number(value)) ? undefined : 'a number';
  if (bare === 'bool') return /^(0|1|true|false)?$/i.test(value.trim()) ? undefined : '0 or 1';
  const words = /^Literal\[(.*)\]$/.exec(bare)?.[1]?.match(/[^', ]+/g);
  return words === undefined || words === null || words.includes(value) ? undefined : words.join(', ');
}
