import type { Rule } from '../rule';

export const budgetWithoutPrice = {
  name: 'budget-without-price',
  severity: 'warning',
  summary: 'A budget that cannot be held against the cost, because part of it has no price.',
  why:
    'Nobody publishes a price for that machine, in that region, or obtained in that way. What has none is left out of the sum, ' +
    'so that a platform within the budget may still cost more.',
  source: 'https://cloud.google.com/compute/all-pricing',
  check({ cost, budget }) {
    if (budget === undefined) return [];
    const ends = (['atMinimum', 'atMaximum'] as const).filter((end) => {
      const most = budget[end];
      return most !== undefined && cost[end].usd <= most && cost[end].unpriced.length > 0;
    });
    const unpriced = [...new Set(ends.flatMap((end) => cost[end].unpriced))];
    if (unpriced.length === 0) return [];
    return [
      {
        path: 'budget.maxMonthlyUsd',
        message: `no price is known for ${unpriced.join(', ')}; the budget was held against the rest alone`,
        allowed: 'machines with a published price, or an `allow` with the price that was agreed',
      },
    ];
  },
} satisfies Rule;
