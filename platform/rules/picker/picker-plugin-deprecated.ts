import type { Rule } from '../rule';
import { knownPlugins, PICKER_SOURCE } from './picker-view';

/** Works still, and is on its way out. */
export const pickerPluginDeprecated = {
  name: 'picker-plugin-deprecated',
  severity: 'warning',
  summary: 'A plugin of the picker that a later release will not have.',
  why: 'A deprecated plugin is taken and logged; the release without it does not start. What takes its place is there already.',
  source: PICKER_SOURCE,
  check: (platform) =>
    knownPlugins(platform).flatMap(({ at, called, plugin, use }) => {
      if (plugin.deprecated?.use === undefined) return [];
      const { removal, use: successor } = plugin.deprecated;
      const until = removal === undefined ? '' : ` and planned to go in ${removal.replace(/^v/, '')}`;
      return [
        {
          path: at,
          message: `'${use.type}' is deprecated in ${called}${until}`,
          given: use.type,
          allowed: successor,
        },
      ];
    }),
} satisfies Rule;
