import type { Rule } from '../rule';
import { textOf } from '../literal';
import { faultOf, givenParameters, parameterAt } from './parameter';
import { inPicker, knownPlugins, PICKER_CONFIG_SOURCE } from './picker-view';

/** Right word, wrong value. */
export const pickerParameterInvalid = {
  name: 'picker-parameter-invalid',
  severity: 'error',
  summary: "A parameter of the picker's plugin with a value that it does not take.",
  why: 'Plugins check their parameters when the picker starts: one of the wrong type, out of bounds or with an unknown word ends it.',
  source: PICKER_CONFIG_SOURCE,
  check: (platform) =>
    knownPlugins(platform).flatMap(({ path, plugin, use }) =>
      givenParameters(use.parameters ?? {}, plugin.parameters).flatMap(({ at, path: name, value }) => {
        const known = parameterAt(plugin.parameters, name);
        const fault = known === undefined ? undefined : faultOf(value, known.parameter);
        if (known === undefined || fault === undefined) return [];
        const { parameter } = known;
        const ownPath = use.askedAt === 'saturation' ? `${path}.saturation` : `${path}.plugins.${use.name}.parameters`;
        const fixable = parameter.default !== undefined && !name.includes('.') && use.askedAt !== 'saturation';
        return [
          {
            path: `${ownPath}.${at}`,
            message: `${name} of '${use.type}' ${fault.message}: ${textOf(value)}`,
            given: value,
            allowed: fault.allowed,
            ...(fixable
              ? { fix: inPicker({ plugins: { [use.name]: { parameters: { [name]: parameter.default } } } }) }
              : {}),
          },
        ];
      }),
    ),
} satisfies Rule;
