import type { Rule } from '../rule';
import { inPicker, knownPlugins, PICKER_CONFIG_SOURCE } from './picker-view';

/** What does nothing unless a section names it, with where it is named. */
const NAMED_IN: Readonly<Record<string, string>> = {
  scorer: 'scorers',
  filter: 'filters',
  picker: 'pick',
  parser: 'parser',
  saturationDetector: 'saturation',
  fairnessPolicy: 'flowControl.bands',
  orderingPolicy: 'flowControl.bands',
  usageLimitPolicy: 'flowControl.usageLimitPolicy',
};

/** Declared, and then forgotten. */
export const pickerPluginNeverUsed = {
  name: 'picker-plugin-never-used',
  severity: 'warning',
  summary: 'A plugin of the picker that is declared and that nothing names.',
  why: 'Declaring a scorer, a filter or a policy does not use it: a profile or a section of flow control has to name it. Left out, it costs nothing and does nothing.',
  source: PICKER_CONFIG_SOURCE,
  check: (platform) =>
    knownPlugins(platform).flatMap(({ at, picker, plugin, use }) => {
      const places = plugin.roles.map((role) => NAMED_IN[role]);
      const inProfile = picker.profiles.some(({ plugins }) => plugins.some(({ ref }) => ref === use.name));
      if (inProfile || use.askedAt !== `plugins.${use.name}` || places.some((place) => place === undefined)) return [];
      const scorer = places.includes('scorers');
      return [
        {
          path: at,
          message: `'${use.name}' is declared, and nothing uses it`,
          given: use.name,
          allowed: `its name in ${[...new Set(places)].join(' or ')}`,
          ...(scorer ? { fix: inPicker({ scorers: { [use.name]: 1 } }) } : {}),
        },
      ];
    }),
} satisfies Rule;
