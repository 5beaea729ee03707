import { DEFAULT_PICKER } from '../../catalog';
import { missingRolePlugins } from '../../resolve/gateway/picker-profiles';
import { fields } from '../literal';
import type { Rule } from '../rule';
import { splitModels } from './split-model';

/** Nobody would send a prompt to the servers that read prompts. */
export const prefillWithoutPickerPlugins = {
  name: 'prefill-without-picker-plugins',
  severity: 'error',
  summary: 'Prefill servers under a picker that knows no roles.',
  why:
    "The Inference Extension's picker chooses one server for a request. It would send whole requests to prefill servers, and " +
    "decode servers would read every prompt themselves; llm-d's picker has the handler, the filters and the deciders for both.",
  source: 'https://github.com/llm-d/llm-d/tree/main/guides/pd-disaggregation',
  check: (platform) => {
    const { generation, version } = platform.targets.picker;
    return splitModels(platform).flatMap(({ path }) => {
      const missing = missingRolePlugins(platform.targets.picker, {});
      if (missing.length === 0) return [];
      return [
        {
          path: `${path}.prefill`,
          message: `the picker ${generation} ${version} has no ${missing.join(', ')}`,
          given: `${generation} ${version}`,
          allowed: `a picker of ${DEFAULT_PICKER.generation}`,
          fix: fields({
            targets: { picker: { generation: DEFAULT_PICKER.generation, version: DEFAULT_PICKER.version } },
          }),
        },
      ];
    });
  },
} satisfies Rule;
