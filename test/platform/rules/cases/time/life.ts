import type { Changes, RuleCase } from '../../rule-case';

const LIFE = 'models.gemma.life';
const paste = 'models.gemma';
const life = (value: Record<string, number>): Changes => ({ [LIFE]: value });
const SPOT = { 'nodePools.l4.spot': true };
const env = (name: string, value: string): Changes => ({ 'models.gemma.engine.env': { [name]: value } });

/** Start and end of pods. */
export const lifeCases: readonly RuleCase[] = [
  {
    rule: 'startup-budget-shorter-than-cold-start',
    faulty: life({ startupBudgetSeconds: 120 }),
    at: `${LIFE}.startupBudgetSeconds`,
    good: life({ startupBudgetSeconds: 300 }),
    paste,
  },
  {
    rule: 'grace-period-shorter-than-drain',
    of: 'all three given',
    faulty: life({ preStopSeconds: 30, shutdownTimeoutSeconds: 120, terminationGracePeriodSeconds: 150 }),
    at: `${LIFE}.terminationGracePeriodSeconds`,
    good: life({ preStopSeconds: 30, shutdownTimeoutSeconds: 120, terminationGracePeriodSeconds: 151 }),
    paste,
  },
  {
    rule: 'grace-period-shorter-than-drain',
    of: 'a grace period below preStop alone',
    faulty: life({ terminationGracePeriodSeconds: 30 }),
    at: `${LIFE}.terminationGracePeriodSeconds`,
    good: life({ terminationGracePeriodSeconds: 60 }),
    paste,
  },
  {
    rule: 'grace-period-shorter-than-drain',
    of: 'on a Spot VM',
    faulty: { ...SPOT, ...life({ terminationGracePeriodSeconds: 10 }) },
    at: `${LIFE}.terminationGracePeriodSeconds`,
    good: { ...SPOT, ...life({ terminationGracePeriodSeconds: 13 }) },
    paste,
  },
  {
    rule: 'drain-longer-than-spot-notice',
    faulty: { ...SPOT, ...life({ preStopSeconds: 5, shutdownTimeoutSeconds: 10 }) },
    at: LIFE,
    good: { ...SPOT, ...life({ preStopSeconds: 4, shutdownTimeoutSeconds: 10 }) },
    paste,
  },
  {
    rule: 'drain-longer-than-spot-notice',
    of: 'an engine without a shutdown timeout',
    faulty: { ...SPOT, ...life({ preStopSeconds: 30 }), 'targets.vllm': '0.17.0' },
    at: LIFE,
    good: { ...SPOT, ...life({ preStopSeconds: 14 }), 'targets.vllm': '0.17.0' },
    paste,
  },
  {
    rule: 'shutdown-timeout-aborts-requests',
    faulty: life({ shutdownTimeoutSeconds: 0 }),
    at: `${LIFE}.shutdownTimeoutSeconds`,
    good: life({ shutdownTimeoutSeconds: 1 }),
    paste,
  },
  {
    rule: 'pre-stop-too-short',
    faulty: life({ preStopSeconds: 3 }),
    at: `${LIFE}.preStopSeconds`,
    good: life({ preStopSeconds: 4 }),
    paste,
  },
  {
    rule: 'pre-stop-too-short',
    of: 'with a grace period that suited it',
    faulty: life({ preStopSeconds: 0, shutdownTimeoutSeconds: 60, terminationGracePeriodSeconds: 70 }),
    at: `${LIFE}.preStopSeconds`,
    good: { ...SPOT, ...life({ preStopSeconds: 0 }) },
    paste,
  },
  {
    rule: 'drain-longer-than-upgrade-allows',
    faulty: life({ terminationGracePeriodSeconds: 3601 }),
    at: `${LIFE}.terminationGracePeriodSeconds`,
    good: life({ terminationGracePeriodSeconds: 3600 }),
    paste,
  },
  {
    rule: 'shutdown-timeout-beyond-connection-draining',
    faulty: life({ shutdownTimeoutSeconds: 3601 }),
    at: `${LIFE}.shutdownTimeoutSeconds`,
    good: life({ shutdownTimeoutSeconds: 3600 }),
    also: ['drain-longer-than-upgrade-allows'],
    paste,
  },
  {
    rule: 'engine-ready-timeout-shorter-than-cold-start',
    faulty: env('VLLM_ENGINE_READY_TIMEOUT_S', '120'),
    at: 'models.gemma.engine.env.VLLM_ENGINE_READY_TIMEOUT_S',
    good: env('VLLM_ENGINE_READY_TIMEOUT_S', '300'),
    paste,
  },
];
