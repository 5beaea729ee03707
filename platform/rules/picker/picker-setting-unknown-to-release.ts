import { pickerFields, PICKER_DEFAULT_VERSIONS } from '../../catalog';
import type { Picker } from '../../resolve';
import type { Rule } from '../rule';
import { pickersOf } from './picker-view';

/** Left out, since the release would not start with it; which nobody would notice. */
export const pickerSettingUnknownToRelease = {
  name: 'picker-setting-unknown-to-release',
  severity: 'error',
  summary: 'A setting of the picker for which the pinned release has no field.',
  why: 'Sections and fields of the EndpointPickerConfig came over the releases, and one that a picker does not know ends it at its start. What cannot be said to it would have no effect.',
  source: 'https://github.com/kubernetes-sigs/gateway-api-inference-extension/tree/v1.5.0',
  check: (platform) =>
    pickersOf(platform).flatMap(({ called, path, picker }) =>
      unknownSettings(picker).map(([setting, field]) => ({
        path: `${path}.${setting}`,
        message: `${called} has no field for it: ${field}`,
        allowed: `without it, or a release that has it, such as ${PICKER_DEFAULT_VERSIONS[picker.generation]} of ${picker.generation}${picker.generation === 'gie' ? ` or ${PICKER_DEFAULT_VERSIONS['llm-d']} of llm-d` : ''}`,
      })),
    ),
} satisfies Rule;

type Setting = readonly [setting: string, field: string];

function unknownSettings(picker: Picker): Setting[] {
  return [...ofFlowControl(picker), ...ofSaturation(picker), ...ofParser(picker)];
}

/** A release without any flow control is another rule's. */
function ofFlowControl({ flowControl, generation, version }: Picker): Setting[] {
  const known = pickerFields(generation, version, 'flowControl');
  if (flowControl === undefined || known.length === 0) return [];
  const { bands, usageLimitPolicy, ...limits } = flowControl;
  const asked: Setting[] = [
    ...Object.keys(limits).map((name): Setting => [`flowControl.${name}`, name]),
    ...(usageLimitPolicy === undefined
      ? []
      : [['flowControl.usageLimitPolicy', 'usageLimitPolicyPluginRef'] as Setting]),
  ];
  const inBand = pickerFields(generation, version, 'flowControl.priorityBands');
  const ofBands = bands.flatMap(({ level, ...band }) =>
    (['maxBytes', 'maxRequests'] as const).flatMap((name): Setting[] =>
      band[name] === undefined || inBand.includes(name)
        ? []
        : [[`flowControl.bands.${level}.${name}`, `priorityBands.${name}`]],
    ),
  );
  return [...asked.filter(([, field]) => !known.includes(field)), ...ofBands];
}

function ofSaturation({ generation, saturation, version }: Picker): Setting[] {
  if (saturation === undefined) return [];
  const fields = pickerFields(generation, version, 'saturationDetector');
  if (fields.includes('pluginRef')) return [];
  if (fields.length === 0) return [['saturation', 'saturationDetector']];
  if (saturation.detector !== 'utilization-detector') return [['saturation', saturation.detector]];
  return Object.keys(saturation.parameters).flatMap((name): Setting[] =>
    fields.includes(name) ? [] : [[`saturation.${name}`, `saturationDetector.${name}`]],
  );
}

function ofParser({ generation, parser, version }: Picker): Setting[] {
  const known = ['parser', 'requestHandler'].some((field) => pickerFields(generation, version, field).length > 0);
  return parser === undefined || known ? [] : [['parser', 'parser']];
}
