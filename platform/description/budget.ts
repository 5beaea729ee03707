import { z } from 'zod';
import { allowSchema } from './allow';

const percents = z.array(z.int().min(1).max(1000)).max(20);

/** A budget in Cloud Billing: it counts what is really billed, and tells; it stops nothing. */
const billingBudgetSchema = z.strictObject({
  account: z
    .string()
    .regex(/^[0-9A-F]{6}-[0-9A-F]{6}-[0-9A-F]{6}$/, { error: "must be a billing account's id: '01ABCD-23EF45-6789AB'" })
    .describe('Billing account of the project.'),
  amount: z.int().gt(0).optional().describe('Whole units a month; by default `maxMonthlyUsd.atMaximum`.'),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/, { error: "must be a currency in three letters: 'USD'" })
    .optional()
    .describe('Currency of the billing account.'),
  scope: z
    .enum(['project', 'environment'])
    .optional()
    .describe(
      "What is counted: all of the project, or what bears the environment's label, which leaves traffic and fees out.",
    ),
  thresholdPercents: percents.min(1).optional().describe('Shares of the amount that are told when they are spent.'),
  forecastThresholdPercents: percents
    .optional()
    .describe('The same, when they are expected to be spent by the end of the month.'),
  notify: z
    .array(z.string())
    .max(5)
    .optional()
    .describe(
      'Names of `observability.notificationChannels`; by default only administrators of the billing account are told.',
    ),
});

/** Money that the platform may cost in a month of 730 hours, at list prices, and in the bill. */
export const budgetSchema = z
  .strictObject({
    maxMonthlyUsd: z
      .strictObject({
        atMinimum: z.number().gt(0).optional().describe('USD with every pool at its minimum.'),
        atMaximum: z.number().gt(0).optional().describe('USD with every pool at its maximum.'),
      })
      .refine(({ atMinimum = 0, atMaximum = Infinity }) => atMinimum <= atMaximum, {
        error: 'atMinimum is greater than atMaximum',
      })
      .optional()
      .describe('Limits that the list price is held against before anything is made.'),
    billing: billingBudgetSchema.optional().describe('A budget in Cloud Billing, which tells when money is spent.'),
    allow: allowSchema.optional(),
  })
  .refine(({ maxMonthlyUsd, billing }) => maxMonthlyUsd !== undefined || billing !== undefined, {
    error: 'says neither what the platform may cost (maxMonthlyUsd) nor who is told of it (billing)',
  })
  .refine(
    ({ maxMonthlyUsd, billing }) => billing === undefined || (billing.amount ?? maxMonthlyUsd?.atMaximum) !== undefined,
    {
      path: ['billing', 'amount'],
      error: 'is missing, and there is no maxMonthlyUsd.atMaximum to take its place',
    },
  );

export type BudgetDescription = z.infer<typeof budgetSchema>;
export type BillingBudgetDescription = z.infer<typeof billingBudgetSchema>;
