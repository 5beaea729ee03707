import type { RuleCase } from '../../rule-case';

/** Two L4 nodes at the least cost 1,588 USD a month in europe-west1, three at the most 2,514 with two of the system. */
const TWO = { 'nodePools.l4.nodes': { min: 2, max: 3 } };

/** A region whose disks nobody gives a price for. */
const ELSEWHERE = { region: 'us-west1', 'nodePools.l4.zones': ['us-west1-a'] };

/** What the platform may cost. */
export const moneyCases: readonly RuleCase[] = [
  {
    rule: 'cost-above-budget-at-minimum',
    faulty: { ...TWO, 'budget.maxMonthlyUsd': { atMinimum: 1500 } },
    at: 'budget.maxMonthlyUsd.atMinimum',
    good: { ...TWO, 'budget.maxMonthlyUsd': { atMinimum: 1600 } },
    paste: 'budget',
  },
  {
    rule: 'cost-above-budget-at-minimum',
    of: 'by the fewest replicas',
    faulty: { 'models.gemma.replicas': { min: 2, max: 3 }, 'budget.maxMonthlyUsd': { atMinimum: 1500 } },
    at: 'budget.maxMonthlyUsd.atMinimum',
    good: { 'budget.maxMonthlyUsd': { atMinimum: 900 } },
    paste: 'budget',
  },
  {
    rule: 'cost-above-budget-at-maximum',
    faulty: { 'budget.maxMonthlyUsd': { atMinimum: 900, atMaximum: 2500 } },
    at: 'budget.maxMonthlyUsd.atMaximum',
    good: { 'budget.maxMonthlyUsd': { atMinimum: 900, atMaximum: 2600 } },
    paste: 'budget',
  },
  {
    rule: 'budget-without-price',
    faulty: { ...ELSEWHERE, 'budget.maxMonthlyUsd': { atMaximum: 5000 } },
    at: 'budget.maxMonthlyUsd',
    good: ELSEWHERE,
    fix: { allow: { 'budget-without-price': 'disks there cost what they cost elsewhere' } },
  },
];
