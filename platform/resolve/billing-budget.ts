import type { BillingBudgetDescription } from '../description';
import type { Ledger } from './ledger';
import { byDefault, derived } from './origin';
import type { BillingBudget } from './types/cost';

/** What a budget in Cloud Billing depends on beside its own description. */
export interface BillingBudgetContext {
  readonly environment: string;
  /** USD a month with every pool at its maximum; absent where nobody says. */
  readonly atMaximum: number | undefined;
}

/** A budget in Cloud Billing. */
export function resolveBillingBudget(
  { environment, atMaximum }: BillingBudgetContext,
  given: BillingBudgetDescription,
  ledger: Ledger,
): BillingBudget {
  return {
    displayName: ledger.note('displayName', derived(`Slipway ${environment}`, "the environment's name")),
    account: ledger.given('account', given.account),
    amount: ledger.choose(
      'amount',
      given.amount,
      derived(Math.ceil(atMaximum ?? 0), 'what the platform may cost with every pool at its maximum'),
    ),
    currency: ledger.choose('currency', given.currency, byDefault('USD', 'the currency of `maxMonthlyUsd`')),
    scope: ledger.choose(
      'scope',
      given.scope,
      byDefault('project', 'traffic, logs and fees bear no label, and are billed all the same'),
    ),
    thresholdPercents: ledger.choose(
      'thresholdPercents',
      given.thresholdPercents,
      byDefault([50, 90, 100], 'half, almost all, and all of it'),
    ),
    forecastThresholdPercents: ledger.choose(
      'forecastThresholdPercents',
      given.forecastThresholdPercents,
      byDefault([100], 'early enough to do something about it'),
    ),
    notify: ledger.choose(
      'notify',
      given.notify,
      byDefault([], 'administrators and users of the billing account are told by mail in any case'),
    ),
  };
}
