import { servedOf, type Platform, type Served } from '../../resolve';
import { fields } from '../literal';
import type { Rule } from '../rule';

/** A budget is for drains. */
export const preemptionPassesDisruptionBudget = {
  name: 'preemption-passes-disruption-budget',
  severity: 'warning',
  summary: 'Replicas that have to stay, of a model whose pods a neighbour on the same nodes may evict.',
  why:
    'The scheduler prefers victims whose PodDisruptionBudget allows it and, where there are none, evicts the others: a ' +
    'budget guards against drains, not against pods of a higher class. What is to stay needs a class as high as theirs.',
  source:
    'https://kubernetes.io/docs/concepts/scheduling-eviction/pod-priority-preemption/#poddisruptionbudget-is-supported-but-not-guaranteed',
  check: (platform) => {
    const highest = highestByPlace(platform);
    return Object.values(servedOf(platform)).flatMap((one) => {
      const above = highest.get(placeOf(one));
      const own = valueOf(platform, one);
      const { disruption } = one.life;
      if (above === undefined || own === undefined || !('minAvailable' in disruption) || above.value <= own) return [];
      return [
        {
          path: `models.${one.name}.life.disruption`,
          message: `${above.name} may evict the pods of ${one.name}, of which ${disruption.minAvailable} are to stay`,
          given: disruption,
          allowed: `the class of ${above.name}, or a budget that promises nothing`,
          fix: fields({
            life: { priorityClass: above.level },
          }),
        },
      ];
    });
  },
} satisfies Rule;

interface Highest {
  readonly name: string;
  readonly level: string;
  readonly value: number;
}

/** Who may evict most, on each kind of node. */
function highestByPlace(platform: Platform): Map<string, Highest> {
  const highest = new Map<string, Highest>();
  for (const one of Object.values(servedOf(platform))) {
    const level = one.life.priorityClass?.level;
    const rank = level === undefined ? undefined : platform.priorityClasses[level];
    if (level === undefined || rank?.preemptionPolicy !== 'PreemptLowerPriority') continue;
    const place = placeOf(one);
    if (rank.value > (highest.get(place)?.value ?? -Infinity))
      highest.set(place, { name: one.name, level, value: rank.value });
  }
  return highest;
}

/** What its pods are worth; undefined where the cluster alone knows. */
function valueOf({ priorityClasses }: Platform, { life }: Served): number | undefined {
  if (life.priorityClass === undefined) return 0;
  const { level } = life.priorityClass;
  return level === undefined ? undefined : priorityClasses[level]?.value;
}

function placeOf({ nodePool, computeClass }: Served): string {
  return computeClass === undefined ? `nodePools.${nodePool}` : `computeClasses.${computeClass}`;
}
