import type { RuleCase } from '../../rule-case';

const ADAPTERS = 'models.gemma.adapters';
const adapter = (priority?: string) => ({
  source: 'acme/support-lora',
  rank: 8,
  ...(priority === undefined ? {} : { priority }),
});

/** Priorities of adapters, and the objects that say them. */
export const objectiveCases: readonly RuleCase[] = [
  {
    rule: 'adapter-objectives-collide',
    faulty: { [ADAPTERS]: { 'sql/v1': adapter('sheddable'), 'sql.v1': adapter('standard') } },
    at: `${ADAPTERS}.sql.v1.priority`,
    good: { [ADAPTERS]: { 'sql/v1': adapter('sheddable'), 'sql.v1': adapter() } },
    fix: { [ADAPTERS]: { 'sql/v1': adapter('sheddable'), 'sql-v2': adapter('standard') } },
  },
  {
    rule: 'priority-ignored-by-picker',
    of: 'that of an adapter',
    faulty: { [ADAPTERS]: { sql: adapter('critical') } },
    at: `${ADAPTERS}.sql.priority`,
    good: { [ADAPTERS]: { sql: adapter('critical') }, 'models.gemma.picker': { queueTtlSeconds: 600 } },
    paste: `${ADAPTERS}.sql`,
  },
  {
    rule: 'inference-model-read-by-no-picker',
    faulty: { 'targets.inferenceModel': true },
    at: 'targets.inferenceModel',
    good: { 'targets.inferenceModel': false },
    paste: 'targets',
  },
];
