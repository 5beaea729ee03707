import { goodDescription } from '../../../fixtures/description';
import { platformWith } from '../../../fixtures/platform';
import type { ModelDescription } from '../../../../platform/description';

const gemma = goodDescription().models['gemma']!;
const withLife = (life: ModelDescription['life']) => platformWith({ models: { gemma: { ...gemma, life } } });

/** Under it the cluster autoscaler adds no nodes for a pod. */
const CUT_OFF = -10;

describe('classes of pods', () => {
  test('are none where nobody asks for one', () => {
    const { priorityClasses, models } = platformWith({});
    expect(priorityClasses).toEqual({});
    expect(models['gemma']?.life.priorityClass).toBeUndefined();
  });

  test('are those that somebody has, named after the environment', () => {
    const { priorityClasses, models } = withLife({ priorityClass: 'sheddable' });
    expect(Object.keys(priorityClasses)).toEqual(['sheddable']);
    expect(models['gemma']?.life.priorityClass?.name).toBe(priorityClasses['sheddable']?.name);
    expect(priorityClasses['sheddable']?.name).toContain('test');
  });

  test('of the cluster are named and not made', () => {
    const { priorityClasses, models } = withLife({ priorityClass: { existing: 'gold' } });
    expect(priorityClasses).toEqual({});
    expect(models['gemma']?.life.priorityClass).toEqual({ name: 'gold' });
  });

  test('are worth less one after another, and nodes are added for each', () => {
    const levels = ['critical', 'standard', 'sheddable', 'batch'] as const;
    const values = levels.map((level) => withLife({ priorityClass: level }).priorityClasses[level]!.value);
    expect(values).toEqual([...values].sort((a, b) => b - a));
    expect(new Set(values).size).toBe(levels.length);
    expect(Math.min(...values)).toBeGreaterThan(CUT_OFF);
  });

  test('of batches take no node from anybody', () => {
    expect(withLife({ priorityClass: 'batch' }).priorityClasses['batch']?.preemptionPolicy).toBe('Never');
  });
});
