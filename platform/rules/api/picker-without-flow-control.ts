import { findFeatureGate, PICKER_GENERATIONS, pickerConfig } from '../../catalog';
import type { PickerTarget } from '../../resolve';
import { fields } from '../literal';
import type { Rule } from '../rule';

/** Asked for, and left out: written down, it would end the picker at once. */
export const pickerWithoutFlowControl = {
  name: 'picker-without-flow-control',
  severity: 'error',
  summary: 'A queue in the picker, of which the pinned release has none that can be described.',
  why:
    'A feature gate or a section of the configuration that a picker does not know ends it at its start, so neither is ' +
    'written for it: no request waits, nothing is ordered by priority, and a model at zero is never woken.',
  source: 'https://github.com/kubernetes-sigs/gateway-api-inference-extension/tree/v1.5.0 (flowControl, since 1.4.0)',
  check: ({ models, targets: { picker } }) => {
    const first = firstWithFlowControl(picker);
    if (picker.version === first || hasFlowControl(picker)) return [];
    return Object.values(models)
      .filter(({ pool }) => pool.picker.queueTtlSeconds !== undefined)
      .map(({ name, pool }) => ({
        path: 'targets.picker.version',
        message: `the ${picker.generation} picker ${picker.version} has no flow control, and requests of ${name} are to wait in it for ${pool.picker.queueTtlSeconds} s`,
        given: picker.version,
        allowed: `${first} or later`,
        fix: fields({ picker: { generation: picker.generation, version: first } }),
      }))
      .slice(0, 1);
  },
} satisfies Rule;

function firstWithFlowControl({ generation }: PickerTarget): string {
  const { versions, newest } = PICKER_GENERATIONS[generation];
  return versions.find((version) => hasFlowControl({ generation, version })) ?? newest;
}

function hasFlowControl({ generation, version }: PickerTarget): boolean {
  const sections = pickerConfig(generation, version).topLevel.map(({ name }) => name);
  return findFeatureGate(generation, version, 'flowControl') === 'known' && sections.includes('flowControl');
}
