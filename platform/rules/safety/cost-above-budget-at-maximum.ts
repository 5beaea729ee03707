import { fields } from '../literal';
import type { Rule } from '../rule';
import { costText, roundUp } from './budget-text';

export const costAboveBudgetAtMaximum = {
  name: 'cost-above-budget-at-maximum',
  severity: 'error',
  summary: 'The node pools may grow until they cost more than the budget.',
  why:
    'Autoscalers know nodes, not money: under load, or by a loop that never ends, every pool reaches its maximum and stays ' +
    'there. The maximum of the pools is the only limit that a month of it has.',
  source: 'https://cloud.google.com/compute/all-pricing; https://cloud.google.com/kubernetes-engine/pricing',
  check(platform) {
    const { cost, budget } = platform;
    if (budget?.atMaximum === undefined || cost.atMaximum.usd <= budget.atMaximum) return [];
    return [
      {
        path: 'budget.maxMonthlyUsd.atMaximum',
        message: `with every pool at its maximum the platform costs ${costText(platform, 'atMaximum')}`,
        given: budget.atMaximum,
        allowed: 'a smaller maximum of nodes, a smaller machine type, or a larger budget',
        fix: fields({ maxMonthlyUsd: { atMaximum: roundUp(cost.atMaximum.usd) } }),
      },
    ];
  },
} satisfies Rule;
