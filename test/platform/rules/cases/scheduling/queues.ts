import type { RuleCase } from '../../rule-case';

const paste = 'models.gemma';
const QUEUE = { 'queues.batch': {}, 'models.gemma.queue': 'batch' };
const ROOM = { 'nodePools.l4.nodes': { min: 1, max: 6 } };
const other = (more: object) => ({
  ...ROOM,
  'models.other': {
    weights: 'google/gemma-2-2b-it',
    servedModelNames: ['other'],
    nodePool: 'l4',
    replicas: { min: 1, max: 2 },
    ...more,
  },
});
/** A picker that makes a difference between requests. */
const FLOW_CONTROL = { 'models.gemma.picker': { queueTtlSeconds: 900 } };

/** Pods that wait for their turn. */
export const queueCases: readonly RuleCase[] = [
  {
    rule: 'node-pool-in-two-queues',
    faulty: { ...QUEUE, 'queues.second': {}, ...other({ queue: 'second' }) },
    at: 'models.other.queue',
    good: { ...QUEUE, ...other({ queue: 'batch' }) },
    fix: { 'models.other.queue': 'batch', 'queues.second': undefined },
  },
  {
    rule: 'queue-shares-its-nodes',
    faulty: { ...QUEUE, ...other({}) },
    at: 'models.other',
    good: {
      ...QUEUE,
      ...other({ nodePool: 'second' }),
      'nodePools.second': { machineType: 'g2-standard-8', zones: ['europe-west1-b'], nodes: { min: 1, max: 2 } },
    },
    paste: 'models.other',
  },
  { rule: 'queue-without-models', faulty: { 'queues.batch': {} }, at: 'queues.batch', good: QUEUE, fix: QUEUE },
  {
    rule: 'critical-model-queues',
    faulty: {
      ...QUEUE,
      ...FLOW_CONTROL,
      'models.gemma.priority': 'critical',
      'models.gemma.life': { priorityClass: 'standard' },
    },
    at: 'models.gemma.queue',
    good: { ...QUEUE, ...FLOW_CONTROL, 'models.gemma.priority': 'standard' },
    paste,
  },
  {
    rule: 'pod-priority-against-request-priority',
    of: 'what queues can wait',
    faulty: { ...QUEUE, ...FLOW_CONTROL, 'models.gemma.priority': 'critical' },
    at: 'models.gemma.life.priorityClass',
    good: { ...QUEUE },
    also: ['critical-model-queues'],
  },
];
