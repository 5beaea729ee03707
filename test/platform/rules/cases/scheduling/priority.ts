import type { RuleCase } from '../../rule-case';

const LIFE = 'models.gemma.life';
const paste = 'models.gemma';
const TWO_ZONES = ['europe-west1-b', 'europe-west1-c'];
const EVEN = { [`${LIFE}.topologySpread`]: { zones: { whenUnsatisfiable: 'DoNotSchedule' } } };
/** Answered first, by a picker that makes a difference. */
const CRITICAL = { 'models.gemma.priority': 'critical', 'models.gemma.picker': { queueTtlSeconds: 900 } };
/** A model of the highest class on the same nodes. */
const NEIGHBOUR = {
  'nodePools.l4.nodes': { min: 1, max: 6 },
  'models.other': {
    weights: 'google/gemma-2-2b-it',
    servedModelNames: ['other'],
    nodePool: 'l4',
    replicas: { min: 1, max: 2 },
    life: { priorityClass: 'critical' },
  },
};

/** Who gets a node, and where. */
export const priorityCases: readonly RuleCase[] = [
  {
    rule: 'pod-priority-against-request-priority',
    of: 'answered first, evicted first',
    faulty: { ...CRITICAL, [LIFE]: { priorityClass: 'sheddable' } },
    at: `${LIFE}.priorityClass`,
    good: { ...CRITICAL, [LIFE]: { priorityClass: 'standard' } },
    paste,
  },
  {
    rule: 'pod-priority-against-request-priority',
    of: 'refused first, never evicted',
    faulty: { 'models.gemma.priority': 'sheddable', [LIFE]: { priorityClass: 'critical' } },
    at: `${LIFE}.priorityClass`,
    good: { 'models.gemma.priority': 'sheddable', [LIFE]: { priorityClass: { existing: 'critical' } } },
    also: ['only-sheddable-models'],
  },
  {
    rule: 'preemption-passes-disruption-budget',
    of: 'without a class',
    faulty: { ...NEIGHBOUR, [LIFE]: { disruption: { minAvailable: 1 } }, 'models.gemma.replicas': { min: 2, max: 3 } },
    at: `${LIFE}.disruption`,
    good: { ...NEIGHBOUR, [LIFE]: { disruption: { maxUnavailable: 1 } }, 'models.gemma.replicas': { min: 2, max: 3 } },
    paste,
  },
  {
    rule: 'preemption-passes-disruption-budget',
    of: 'with a lower class',
    faulty: {
      ...NEIGHBOUR,
      [LIFE]: { disruption: { minAvailable: 1 }, priorityClass: 'sheddable' },
      'models.gemma.replicas': { min: 2, max: 3 },
    },
    at: `${LIFE}.disruption`,
    good: {
      ...NEIGHBOUR,
      [LIFE]: { disruption: { minAvailable: 1 }, priorityClass: { existing: 'gold' } },
      'models.gemma.replicas': { min: 2, max: 3 },
    },
    paste,
  },
  {
    rule: 'zone-spread-enforced-on-scarce-nodes',
    faulty: { ...EVEN, 'nodePools.l4.zones': TWO_ZONES, 'nodePools.l4.spot': true },
    at: `${LIFE}.topologySpread.zones.whenUnsatisfiable`,
    good: { ...EVEN, 'nodePools.l4.spot': true },
    paste,
  },
];
