import { Construct } from 'constructs';

import type { Platform } from '../platform/resolve/platform';
import type { BillingBudget as ResolvedBudget } from '../platform/resolve/types/cost';
import type { Apis } from './apis';
import { BillingBudget as GoogleBillingBudget, GoogleProvider } from './engine';
import type { NotificationChannels } from './notification-channels';
import { projectNumber } from './project-number';

export interface BillingBudgetProps {
  readonly platform: Platform;
  readonly apis: Apis;
  readonly channels: NotificationChannels;
}

/** Tells when money is spent; nothing where nobody says how much may be. */
export class BillingBudget extends Construct {
  constructor(scope: Construct, id: string, props: BillingBudgetProps) {
    super(scope, id);
    const budget = props.platform.budget?.billing;
    if (budget !== undefined) this.add(budget, props);
  }

  private add(budget: ResolvedBudget, { platform, apis, channels }: BillingBudgetProps): void {
    const number = projectNumber(this, platform.project, apis);
    // The API bills the quota of a project, and with a user's own credentials there is none unless it is said. Said for all
    // resources it would ask for a further right on each, so it is said for this one.
    const provider = new GoogleProvider(this, 'provider', {
      alias: 'billing',
      project: platform.project,
      region: platform.region,
      billingProject: platform.project,
      userProjectOverride: true,
    });
    const ids = channels.idsOf(budget.notify);
    new GoogleBillingBudget(this, 'budget', {
      provider,
      billingAccount: budget.account,
      displayName: budget.displayName,
      budgetFilter: {
        projects: [`projects/${number}`],
        calendarPeriod: 'MONTH',
        creditTypesTreatment: 'INCLUDE_ALL_CREDITS',
        ...(budget.scope === 'environment' ? { labels: { environment: platform.name } } : {}),
      },
      amount: { specifiedAmount: { units: String(budget.amount), currencyCode: budget.currency } },
      thresholdRules: [
        ...budget.thresholdPercents.map((percent) => threshold(percent, 'CURRENT_SPEND')),
        ...budget.forecastThresholdPercents.map((percent) => threshold(percent, 'FORECASTED_SPEND')),
      ],
      ...(ids.length === 0 ? {} : { allUpdatesRule: { monitoringNotificationChannels: ids } }),
      dependsOn: apis.of('billingbudgets'),
    });
  }
}

function threshold(percent: number, spendBasis: 'CURRENT_SPEND' | 'FORECASTED_SPEND') {
  return { thresholdPercent: percent / 100, spendBasis };
}
