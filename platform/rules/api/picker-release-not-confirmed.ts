import { PICKER_DEFAULT_VERSIONS, pickerRelease } from '../../catalog';
import { fields } from '../literal';
import type { Rule } from '../rule';

/** Known by what came after it. */
export const pickerReleaseNotConfirmed = {
  name: 'picker-release-not-confirmed',
  severity: 'warning',
  summary: 'A release of the picker of which something was read for later releases alone.',
  why:
    'The image of a picker is pinned by its name and release. Where the name was read for a later release only, the pull may ' +
    'fail, and without its picker a pool spreads requests blindly: look whether the image exists before the first sync.',
  source: 'https://github.com/llm-d/llm-d-router/tree/v0.10.0',
  unconfirmed: "the names of the images of the llm-d router's 0.9.0",
  check: ({ targets: { picker } }) => {
    const { generation, version } = picker;
    const { unconfirmed, image } = pickerRelease(generation, version);
    if (unconfirmed.length === 0) return [];
    return [
      {
        path: 'targets.picker.version',
        message: `${image} is UNCONFIRMED: ${unconfirmed.join('; ')}`,
        given: version,
        allowed: PICKER_DEFAULT_VERSIONS[generation],
        fix: fields({ picker: { generation, version: PICKER_DEFAULT_VERSIONS[generation] } }),
      },
    ];
  },
} satisfies Rule;
