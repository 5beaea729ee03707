import { fields } from '../literal';
import type { Rule } from '../rule';

const LISTS = ['thresholdPercents', 'forecastThresholdPercents'] as const;

/** The API takes them in any order and twice; whoever reads the plan, or the mail, is misled. */
export const budgetThresholdsNotRising = {
  name: 'budget-thresholds-not-rising',
  severity: 'error',
  summary: 'Shares of a budget that do not rise, or are named twice.',
  why:
    'Cloud Billing keeps the thresholds as a list and tells each once a month. Out of order or twice they are most often a slip ' +
    'of the keyboard (5 for 50), after which mail comes too early, twice, or not at all.',
  source: 'https://cloud.google.com/billing/docs/how-to/budgets',
  check({ budget }) {
    const { billing } = budget ?? {};
    if (billing === undefined) return [];
    return LISTS.flatMap((list) => {
      const given = billing[list];
      const rising = [...new Set(given)].sort((a, b) => a - b);
      if (rising.every((percent, index) => percent === given[index]) && rising.length === given.length) return [];
      return [
        {
          path: `budget.billing.${list}`,
          message: `${given.join(', ')} do not rise from one to the next`,
          given: given.join(', '),
          allowed: 'each share once, the smallest first',
          fix: fields({ billing: { [list]: rising } }),
        },
      ];
    });
  },
} satisfies Rule;
