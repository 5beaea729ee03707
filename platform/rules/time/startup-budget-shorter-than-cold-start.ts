import { servedOf } from '../../resolve';
import { startupProbeBudget } from '../../sizing';
import { fields } from '../literal';
import type { Rule } from '../rule';

/** Killed a little before it is done, every time anew. */
export const startupBudgetShorterThanColdStart = {
  name: 'startup-budget-shorter-than-cold-start',
  severity: 'error',
  summary: 'A startup probe that gives up before the engine can have loaded.',
  why:
    'The kubelet restarts the container when the budget is used up, and the next start begins with nothing: download, ' +
    'loading, compilation, graphs. The pod never becomes ready and looks as if the model were broken.',
  source: 'vllm-project/aibrix#772, kserve/kserve#5062, opendatahub-io/kserve#1161, volcano-sh/kthena#943',
  check: (platform) =>
    Object.values(servedOf(platform)).flatMap(({ name, life }) => {
      const { startup } = life.probes;
      const budget = startup.periodSeconds * startup.failureThreshold;
      const { engineStartSeconds } = life.coldStart;
      if (budget >= engineStartSeconds) return [];
      const { seconds } = startupProbeBudget({ ...life.coldStart, sum: '', source: [] });
      return [
        {
          path: `models.${name}.life.startupBudgetSeconds`,
          message: `the container is restarted after ${budget} s, and the engine is reckoned to need ${engineStartSeconds} s`,
          given: budget,
          allowed: `${engineStartSeconds} or more`,
          fix: fields({ life: { startupBudgetSeconds: seconds } }),
        },
      ];
    }),
} satisfies Rule;
