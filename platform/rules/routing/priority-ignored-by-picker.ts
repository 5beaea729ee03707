import { findFeatureGate } from '../../catalog';
import { type Picker, servedOf } from '../../resolve';
import { fields } from '../literal';
import type { Rule } from '../rule';

export const priorityIgnoredByPicker = {
  name: 'priority-ignored-by-picker',
  severity: 'warning',
  summary: 'A critical model whose picker has no queue to put requests in order.',
  why:
    'Without flow control a picker looks at one thing only: a priority below zero is refused when the pool is saturated, all ' +
    'others pass in the order in which they come. `critical` is then the same as `standard`.',
  source: 'https://github.com/llm-d/llm-d-router/tree/v0.10.0/docs',
  check: (platform) =>
    Object.values(servedOf(platform)).flatMap(({ adapters = {}, name, pool, priority }) => {
      if (hasFlowControl(pool.picker)) return [];
      const asked = [
        { path: `models.${name}.priority`, of: name, level: priority.level },
        ...Object.entries(adapters).map(([adapter, one]) => ({
          path: `models.${name}.adapters.${adapter}.priority`,
          of: adapter,
          level: one.priority?.level,
        })),
      ];
      return asked
        .filter(({ level }) => level === 'critical')
        .map(({ path, of }) => ({
          path,
          message: `the ${pool.picker.generation} picker ${pool.picker.version} of ${of} has no flow control, so 'critical' changes nothing`,
          given: 'critical',
          allowed: `'standard', 'sheddable' for what may be refused first, or ${flowControl(pool.picker)}`,
          fix: fields({ priority: 'standard' }),
        }));
    }),
} satisfies Rule;

function flowControl({ generation, version }: Picker): string {
  return findFeatureGate(generation, version, 'flowControl') === 'known'
    ? 'flow control: picker.queueTtlSeconds'
    : 'a picker that has flow control: targets.picker.version';
}

function hasFlowControl({ config }: Picker): boolean {
  const gates = config['featureGates'];
  return Array.isArray(gates) && gates.some((gate) => /^flowControl(=true)?$/.test(String(gate)));
}
