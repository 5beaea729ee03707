import { fields } from '../literal';
import type { Rule } from '../rule';
import { costText, roundUp } from '../safety/budget-text';

/** In dollars only: what another currency is worth is not known here. */
export const billingBudgetBelowCost = {
  name: 'billing-budget-below-cost',
  severity: 'warning',
  summary: 'A budget in Cloud Billing that is smaller than what the platform costs when nobody uses it.',
  why: 'Every threshold is passed every month whatever happens, so that nobody reads the mail in the month in which something does.',
  source: 'https://cloud.google.com/billing/docs/how-to/budgets',
  check(platform) {
    const { cost, budget } = platform;
    const { billing } = budget ?? {};
    if (billing === undefined || billing.currency !== 'USD' || billing.amount >= cost.atMinimum.usd) return [];
    return [
      {
        path: 'budget.billing.amount',
        message: `idle, the platform costs ${costText(platform, 'atMinimum')}`,
        given: billing.amount,
        allowed: 'more than it costs idle, or fewer nodes at the least',
        fix: fields({ billing: { amount: roundUp(cost.atMaximum.usd) } }),
      },
    ];
  },
} satisfies Rule;
