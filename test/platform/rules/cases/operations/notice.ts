import type { RuleCase } from '../../rule-case';

const BILLING = { 'budget.billing': { account: '01ABCD-23EF45-6789AB', amount: 3000 } };
const MAIL = { type: 'email', address: 'oncall@example.com' };

/** Who is told of money, and how. */
export const noticeCases: readonly RuleCase[] = [
  {
    rule: 'budget-thresholds-not-rising',
    faulty: { ...BILLING, 'budget.billing.thresholdPercents': [90, 50, 100] },
    at: 'budget.billing.thresholdPercents',
    good: { ...BILLING, 'budget.billing.thresholdPercents': [50, 90, 100] },
    paste: 'budget',
  },
  {
    rule: 'budget-thresholds-not-rising',
    of: 'one of them twice',
    faulty: { ...BILLING, 'budget.billing.forecastThresholdPercents': [100, 100] },
    at: 'budget.billing.forecastThresholdPercents',
    good: { ...BILLING, 'budget.billing.forecastThresholdPercents': [] },
    paste: 'budget',
  },
  {
    rule: 'billing-budget-below-cost',
    faulty: { ...BILLING, 'budget.billing.amount': 500 },
    at: 'budget.billing.amount',
    good: { ...BILLING, 'budget.billing.amount': 900 },
    paste: 'budget',
  },
  {
    rule: 'billing-budget-below-cost',
    of: 'from what it may cost at most',
    faulty: { ...BILLING, 'budget.billing.amount': 500 },
    at: 'budget.billing.amount',
    good: { ...BILLING, 'budget.billing.amount': 500, 'budget.billing.currency': 'JPY' },
    fix: { 'budget.billing.amount': 1000 },
  },
  {
    rule: 'notification-channel-unknown',
    faulty: {
      ...BILLING,
      'budget.billing.notify': ['on-call'],
      'observability.notificationChannels': { oncall: MAIL },
    },
    at: 'budget.billing.notify.0',
    good: { ...BILLING, 'budget.billing.notify': ['oncall'], 'observability.notificationChannels': { oncall: MAIL } },
    fix: { 'budget.billing.notify': ['oncall'] },
  },
  {
    rule: 'webhook-address-with-secret',
    faulty: {
      'observability.notificationChannels.hook': { type: 'webhook', url: 'https://alerts.example.com/?auth=x' },
    },
    at: 'observability.notificationChannels.hook.url',
    good: { 'observability.notificationChannels.hook': { type: 'webhook', url: 'https://alerts.example.com/in' } },
    fix: {
      'observability.notificationChannels.hook': { type: 'existing', name: 'projects/example/notificationChannels/7' },
    },
  },
];
