import type { RuleCase } from '../../rule-case';

/** Which logs are kept, where, and what stands in them. */
export const logCases: readonly RuleCase[] = [
  {
    rule: 'logs-outside-region',
    faulty: { 'observability.logs': { location: 'us' } },
    at: 'observability.logs.location',
    good: { 'observability.logs': { location: 'europe-west1' } },
    paste: 'observability',
  },
  {
    rule: 'locked-logs-of-unprotected-environment',
    faulty: { protection: false, 'observability.logs': { locked: true, retentionDays: 400 } },
    at: 'observability.logs.locked',
    good: { protection: true, 'observability.logs': { locked: true, retentionDays: 400 } },
    paste: 'observability',
  },
  {
    rule: 'prompts-logged-unasked',
    faulty: { 'models.gemma.engine.args': { 'enable-log-requests': true } },
    at: 'models.gemma.engine.args.enable-log-requests',
    good: { 'models.gemma.engine.args': { 'enable-log-requests': true }, 'observability.logPrompts': true },
    paste: 'models.gemma',
  },
  {
    rule: 'prompts-logged-unasked',
    of: 'answers',
    faulty: { 'models.gemma.engine.args': { 'enable-log-outputs': true } },
    at: 'models.gemma.engine.args.enable-log-outputs',
    good: { 'models.gemma.engine.args': { 'enable-log-outputs': false } },
    paste: 'models.gemma',
  },
  {
    rule: 'prompts-logged-unasked',
    of: 'where a release logs them unless it is told not to',
    faulty: { 'targets.vllm': '0.9.2', 'models.gemma.engine.args': { 'disable-log-requests': false } },
    at: 'models.gemma.engine.args.disable-log-requests',
    good: { 'targets.vllm': '0.9.2', 'models.gemma.engine.args': { 'disable-log-requests': true } },
    paste: 'models.gemma',
  },
];
