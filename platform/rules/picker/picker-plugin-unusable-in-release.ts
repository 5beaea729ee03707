import type { PickerGeneration } from '../../catalog';
import type { Rule } from '../rule';
import { knownPlugins, PICKER_CONFIG_SOURCE } from './picker-view';

/** What a release has and cannot use, with what happens; seen with the program itself. */
const UNUSABLE: readonly (readonly [PickerGeneration, string, string, string])[] = [
  [
    'gie',
    '1.5.0',
    'token-load-scorer',
    'it reads the load in flight as another type than inflight-load-producer writes, and the picker ends; without that plugin it reads nothing',
  ],
];

/** There, and of no use. */
export const pickerPluginUnusableInRelease = {
  name: 'picker-plugin-unusable-in-release',
  severity: 'error',
  summary: 'A plugin that the pinned release of the picker has and does not start with.',
  why: 'A picker checks at its start that what one plugin writes is what the other reads. Where the two differ in the release itself, no configuration helps: it ends with exit code 1.',
  source: PICKER_CONFIG_SOURCE,
  check: (platform) =>
    knownPlugins(platform).flatMap(({ at, called, picker, use }) => {
      const found = UNUSABLE.find(
        ([generation, version, type]) =>
          generation === picker.generation && version === picker.version && type === use.type,
      );
      if (found === undefined) return [];
      return [
        {
          path: at,
          message: `'${use.type}' of ${called} cannot be used: ${found[3]}`,
          given: use.type,
          allowed: "running-requests-size-scorer, or the llm-d picker's own",
        },
      ];
    }),
} satisfies Rule;
