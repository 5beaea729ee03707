import { fields } from '../literal';
import type { Rule } from '../rule';
import { costText, roundUp } from './budget-text';

export const costAboveBudgetAtMinimum = {
  name: 'cost-above-budget-at-minimum',
  severity: 'error',
  summary: 'The fewest nodes that must run cost more than the budget.',
  why: 'This is what the platform costs when nobody uses it: minimum nodes of every pool, or those that the fewest replicas fill.',
  source: 'https://cloud.google.com/compute/all-pricing; https://cloud.google.com/kubernetes-engine/pricing',
  check(platform) {
    const { cost, budget } = platform;
    if (budget?.atMinimum === undefined || cost.atMinimum.usd <= budget.atMinimum) return [];
    const atMinimum = roundUp(cost.atMinimum.usd);
    const raised = budget.atMaximum !== undefined && budget.atMaximum < atMinimum;
    return [
      {
        path: 'budget.maxMonthlyUsd.atMinimum',
        message: `idle, the platform costs ${costText(platform, 'atMinimum')}`,
        given: budget.atMinimum,
        allowed: 'fewer nodes or replicas at the least, a smaller machine type, or a larger budget',
        fix: fields({
          maxMonthlyUsd: { atMinimum, ...(raised ? { atMaximum: roundUp(cost.atMaximum.usd) } : {}) },
        }),
      },
    ];
  },
} satisfies Rule;
