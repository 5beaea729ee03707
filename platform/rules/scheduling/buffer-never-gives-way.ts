import { servedOf } from '../../resolve';
import { fields } from '../literal';
import type { Rule } from '../rule';

/** Both wait politely for ever. */
export const bufferNeverGivesWay = {
  name: 'buffer-never-gives-way',
  severity: 'error',
  summary: 'Pods that hold nodes free, for pods that evict nobody.',
  why:
    'The pods of a buffer leave when the scheduler needs their place for a pod of a higher class that may evict. Those of ' +
    "the class 'batch' never do: they wait for another node while the ones that were kept for them stay held.",
  source: 'https://cloud.google.com/kubernetes-engine/docs/how-to/capacity-provisioning',
  check: (platform) =>
    Object.values(servedOf(platform)).flatMap(({ name, life, scaling }) => {
      const level = life.priorityClass?.level;
      const never = level !== undefined && platform.priorityClasses[level]?.preemptionPolicy === 'Never';
      if (!never || scaling.kind !== 'hpa' || scaling.buffer?.kind !== 'pods') return [];
      return [
        {
          path: `models.${name}.scaling.buffer`,
          message: `pods of ${name} are of class ${level}, which takes no node from the buffer`,
          given: scaling.buffer.kind,
          allowed: "a priorityClass of 'sheddable' or above",
          fix: fields({ life: { priorityClass: 'sheddable' } }),
        },
      ];
    }),
} satisfies Rule;
