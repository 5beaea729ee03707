import type { Rule } from '../rule';
import { knownPlugins, PICKER_CONFIG_SOURCE } from './picker-view';

/** What each place of the description takes, by the last word of its path. */
const ROLES: readonly (readonly [RegExp, string])[] = [
  [/^scorers\./, 'scorer'],
  [/^filters\./, 'filter'],
  [/^pick$/, 'picker'],
  [/^parser$/, 'parser'],
  [/\.fairnessPolicy$/, 'fairnessPolicy'],
  [/\.orderingPolicy$/, 'orderingPolicy'],
  [/\.usageLimitPolicy$/, 'usageLimitPolicy'],
];

/** Weights on what weighs nothing. */
export const pickerPluginInWrongPlace = {
  name: 'picker-plugin-in-wrong-place',
  severity: 'error',
  summary: 'A plugin of the picker where one of another kind belongs.',
  why: 'A profile takes filters, scorers and one that picks, flow control takes policies. A picker whose section names a plugin of another kind ends at its start, or runs without what was asked for.',
  source: PICKER_CONFIG_SOURCE,
  check: (platform) =>
    knownPlugins(platform).flatMap(({ at, plugin, use }) => {
      const wanted = ROLES.find(([place]) => place.test(use.askedAt ?? ''))?.[1];
      if (wanted === undefined || plugin.roles.includes(wanted)) return [];
      return [
        {
          path: at,
          message: `'${use.type}' is no ${wordsOf(wanted)}`,
          given: use.name,
          allowed: `a ${wordsOf(wanted)}; this one is a ${plugin.roles.map(wordsOf).join(' and ')}`,
        },
      ];
    }),
} satisfies Rule;

/** `fairnessPolicy` -> `fairness policy`. */
function wordsOf(role: string): string {
  return role.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
}
