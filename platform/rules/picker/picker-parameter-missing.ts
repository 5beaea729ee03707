import type { PickerParameter } from '../../catalog';
import type { Rule } from '../rule';
import { givenParameters } from './parameter';
import { knownPlugins, PICKER_CONFIG_SOURCE } from './picker-view';

/** A plugin that cannot do without. */
export const pickerParameterMissing = {
  name: 'picker-parameter-missing',
  severity: 'error',
  summary: 'A plugin of the picker without a parameter that it needs.',
  why: 'Some plugins have no default for what they are to look at. Without it the picker does not start; one of them even crashes it.',
  source: PICKER_CONFIG_SOURCE,
  check: (platform) =>
    knownPlugins(platform).flatMap(({ called, path, plugin, use }) => {
      const { parameters, withoutParameters } = plugin;
      const given = givenParameters(use.parameters ?? {}, parameters).map((one) => one.path.toLowerCase());
      const missing = required(parameters).filter(
        (name) => !given.includes(name.toLowerCase()) && (isTop(name) || given.includes(ownerOf(name))),
      );
      if (missing.length === 0 && (withoutParameters === undefined || given.length > 0)) return [];
      return [
        {
          path: `${path}.plugins.${use.name}.parameters`,
          message: `'${use.type}' of ${called} needs ${missing.length === 0 ? 'parameters' : missing.join(', ')}`,
          allowed: Object.keys(parameters).slice(0, 12).join(', '),
        },
      ];
    }),
} satisfies Rule;

/** What has a default is not missed, whatever the table says. */
function required(parameters: Readonly<Record<string, PickerParameter>>): string[] {
  return Object.entries(parameters).flatMap(([name, one]) => (one.required && one.default === undefined ? [name] : []));
}

function isTop(name: string): boolean {
  return !/[.[]/.test(name);
}

function ownerOf(name: string): string {
  return name.slice(0, name.lastIndexOf('.')).replace(/\[\]$/, '').toLowerCase();
}
