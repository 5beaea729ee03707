import { findPickerFlag } from '../../catalog';
import type { Rule } from '../rule';
import { inPicker, knownPlugins, PICKER_SOURCE } from './picker-view';

const FLAG = 'allow-experimental-plugins';

/** Alpha, and not let in. */
export const pickerPluginExperimental = {
  name: 'picker-plugin-experimental',
  severity: 'error',
  summary: 'An alpha plugin of the picker without the flag that lets such plugins in.',
  why: 'From 0.10.0 on the llm-d picker does not start with an alpha plugin, even one that no profile uses, unless it is told to take them.',
  source: PICKER_SOURCE,
  check: (platform) =>
    knownPlugins(platform).flatMap(({ at, called, picker, plugin, use }) => {
      const gated = findPickerFlag(picker.generation, picker.version, FLAG).status === 'known';
      if (plugin.stability !== 'alpha' || !gated || picker.extraArgs[FLAG] === true) return [];
      return [
        {
          path: at,
          message: `'${use.type}' is alpha in ${called}, which does not start with it`,
          given: use.type,
          allowed: `stable plugins, or the flag ${FLAG}`,
          fix: inPicker({ args: { ...picker.extraArgs, [FLAG]: true } }),
        },
      ];
    }),
} satisfies Rule;
