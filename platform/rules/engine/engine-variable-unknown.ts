import { findVariable } from '../../catalog';
import { fields } from '../literal';
import { own } from '../own';
import type { Rule } from '../rule';
import { type ExtraVariable, extraVariables } from './extra-variable';

/** Values with which a variable that is gone asked for what is the only way now. */
const ALREADY_SO: Readonly<Record<string, RegExp>> = { VLLM_USE_V1: /^(1|true)$/i };

/** Nothing refuses it; it only has no effect. */
export const engineVariableUnknown = {
  name: 'engine-variable-unknown',
  severity: 'error',
  summary: 'A VLLM_ environment variable that the pinned release does not read.',
  why:
    'vLLM ignores variables that it does not know or has dropped: what was asked for does not happen, another attention ' +
    'backend runs or a limit stays at its default, and nothing says so.',
  source: 'https://docs.vllm.ai/en/latest/configuration/env_vars/',
  check: (platform) =>
    extraVariables(platform).flatMap((variable) => {
      const { model, name, value, path } = variable;
      if (!name.startsWith('VLLM_') || own(ALREADY_SO, name)?.test(value) === true) return [];
      const { version } = model.engine;
      const { status, since, removedIn, replacement, nearest } = findVariable(version, name);
      if (status === 'known') return [];
      const message = {
        'not-yet': `vLLM reads ${name} since ${since}, and this is ${version}`,
        removed: `vLLM ${removedIn} dropped ${name}, and this is ${version}${replacement === undefined ? '' : `; use ${replacement}`}`,
        unknown: `no release of vLLM reads ${name}`,
      }[status];
      const args =
        replacement === undefined || !KEEPS_VALUE.includes(replacement) ? undefined : argsWith(variable, replacement);
      const renamed = status === 'unknown' && nearest !== undefined ? { [nearest]: value } : {};
      const engine = { env: { ...variable.rest, ...renamed }, ...(args === undefined ? {} : { args }) };
      return [{ path, message, given: value, allowed: replacement, fix: fields({ engine }) }];
    }),
} satisfies Rule;

/** Flags that take over the value of the variable that they replace. */
const KEEPS_VALUE = ['--attention-backend', '--all2all-backend'];

/** Backends lost the suffix that told the two engines apart. */
function argsWith({ model, value }: ExtraVariable, flag: string): Readonly<Record<string, unknown>> {
  return { ...model.engine.extraArgs, [flag]: value.replace(/_VLLM_V1$/, '') };
}
