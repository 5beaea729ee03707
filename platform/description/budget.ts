import { z } from 'zod';
import { allowSchema } from './allow';

/** Money that the platform may cost in a month of 730 hours, at list prices. */
export const budgetSchema = z.strictObject({
  maxMonthlyUsd: z
    .strictObject({
      atMinimum: z.number().gt(0).optional().describe('USD with every pool at its minimum.'),
      atMaximum: z.number().gt(0).optional().describe('USD with every pool at its maximum.'),
    })
    .refine(({ atMinimum = 0, atMaximum = Infinity }) => atMinimum <= atMaximum, {
      error: 'atMinimum is greater than atMaximum',
    }),
  allow: allowSchema.optional(),
});

export type BudgetDescription = z.infer<typeof budgetSchema>;
