import type { AnyModelDescription, PodPriorityDescription, TopologySpreadDescription } from '../../description';
import type { Ledger } from '../ledger';
import { byDefault, derived } from '../origin';
import type { PodLife, PodPriority, PodPriorityLevel, Spread, TopologySpread } from '../types/pod-life';
import type { PriorityClass } from '../types/priority-class';
import type { Served } from '../types/served';

const SPREAD_CONSTRAINTS = 'https://kubernetes.io/docs/concepts/scheduling-eviction/topology-spread-constraints/';
const PREEMPTION = 'https://kubernetes.io/docs/concepts/scheduling-eviction/pod-priority-preemption/';

/**
 * What each level of pods is worth. `standard` is what pods without a class have; none is below -10, under which the
 * cluster autoscaler adds no node for a pod and takes none of them into account
 * (kubernetes/autoscaler, `--expendable-pods-priority-cutoff`).
 */
const LEVELS: Readonly<Record<PodPriorityLevel, Omit<PriorityClass, 'name'>>> = {
  critical: {
    value: 1000,
    preemptionPolicy: 'PreemptLowerPriority',
    description: 'gets a node before all others, and takes it from them where none is free',
  },
  standard: {
    value: 0,
    preemptionPolicy: 'PreemptLowerPriority',
    description: 'stands where pods without a class do',
  },
  sheddable: {
    value: -3,
    preemptionPolicy: 'PreemptLowerPriority',
    description: 'gives its node to whatever has no class or a higher one',
  },
  batch: { value: -6, preemptionPolicy: 'Never', description: 'waits for a node that nobody else wants' },
  buffer: { value: -10, preemptionPolicy: 'Never', description: 'holds a node free for whatever is served' },
};

/** Which nodes a model's pods get, and which of them: their PriorityClass and how they are spread. */
export function resolveStanding(
  environment: string,
  { life, queue }: Pick<AnyModelDescription, 'life' | 'queue'>,
  ledger: Ledger,
): Pick<PodLife, 'priorityClass' | 'topologySpread'> {
  const wanted = life?.priorityClass ?? (queue === undefined ? undefined : 'batch');
  return {
    ...(wanted === undefined ? {} : { priorityClass: resolvePriorityClass(environment, wanted, life, ledger) }),
    topologySpread: resolveTopologySpread(life?.topologySpread, ledger.under('topologySpread')),
  };
}

function resolvePriorityClass(
  environment: string,
  wanted: PodPriorityDescription,
  life: AnyModelDescription['life'],
  ledger: Ledger,
): PodPriority {
  if (typeof wanted !== 'string') return ledger.given('priorityClass', { name: wanted.existing });
  const book = ledger.under('priorityClass');
  const name = priorityClassName(environment, wanted);
  return {
    name: book.note('name', derived(name, 'clusters are shared, so it carries the environment')),
    level:
      life?.priorityClass === undefined
        ? book.note('level', byDefault(wanted, 'what queues can wait'))
        : book.given('level', wanted),
  };
}

const SPREAD = { maxSkew: 1, whenUnsatisfiable: 'ScheduleAnyway' } as const;

function resolveTopologySpread(given: TopologySpreadDescription | undefined, ledger: Ledger): TopologySpread {
  const zones = resolveSpread(
    given?.zones,
    'a zone that fails takes few pods, and one without accelerators keeps none waiting',
    ledger.under('zones'),
  );
  if (given?.hosts === undefined) return { zones };
  return { zones, hosts: resolveSpread(given.hosts, 'a node that fails takes few pods', ledger.under('hosts')) };
}

function resolveSpread(given: TopologySpreadDescription['zones'], because: string, ledger: Ledger): Spread {
  return {
    maxSkew: ledger.choose('maxSkew', given?.maxSkew, byDefault(SPREAD.maxSkew, because)),
    whenUnsatisfiable: ledger.choose(
      'whenUnsatisfiable',
      given?.whenUnsatisfiable,
      byDefault(SPREAD.whenUnsatisfiable, because, SPREAD_CONSTRAINTS),
    ),
  };
}

/** Name of an environment's class of a level. */
export function priorityClassName(environment: string, level: PodPriorityLevel): string {
  return `slipway-${environment}-${level}`;
}

/** The classes that somebody's pods have, the highest first. */
export function resolvePriorityClasses(
  environment: string,
  served: readonly Pick<Served, 'life' | 'scaling'>[],
  ledger: Ledger,
): Record<string, PriorityClass> {
  const used = new Set<PodPriorityLevel>(
    served.flatMap(({ life, scaling }) => [
      ...(life.priorityClass?.level === undefined ? [] : [life.priorityClass.level]),
      ...(scaling.kind === 'hpa' && scaling.buffer?.kind === 'pods' ? (['buffer'] as const) : []),
    ]),
  );
  const levels = (Object.keys(LEVELS) as PodPriorityLevel[]).filter((level) => used.has(level));
  const classes = levels.map((level) => [level, { name: priorityClassName(environment, level), ...LEVELS[level] }]);
  return ledger.note(
    'priorityClasses',
    derived(Object.fromEntries(classes) as Record<string, PriorityClass>, 'those that pods here have', PREEMPTION),
  );
}
