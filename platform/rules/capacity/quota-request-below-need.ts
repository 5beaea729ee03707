import type { Rule } from '../rule';

/** Asking for less than is needed, or for nothing. */
export const quotaRequestBelowNeed = {
  name: 'quota-request-below-need',
  severity: 'error',
  summary: 'A quota that is asked for in a smaller amount than the pools need, or that no pool needs.',
  why:
    'The preference is set to that amount: pools stop growing there, below their own maximum. A name that no pool counts ' +
    'against asks for nothing, and is likely misspelt.',
  source: 'https://cloud.google.com/docs/quotas/implement-common-use-cases',
  check: ({ quota }) =>
    Object.entries(quota.request?.amounts ?? {}).flatMap(([metric, amount]) => {
      const need = quota.needs.find((one) => one.metric === metric);
      if (need !== undefined && amount >= need.amount && metric in (quota.request?.preferences ?? {})) return [];
      const known = Object.keys(quota.request?.preferences ?? {});
      return [
        {
          path: `quota.amounts.${metric}`,
          message:
            need === undefined || !known.includes(metric)
              ? `nothing can be asked for as ${metric}`
              : `the pools need ${need.amount} ${metric}`,
          given: amount,
          allowed: need === undefined || !known.includes(metric) ? known.join(', ') : `${need.amount} or more`,
        },
      ];
    }),
} satisfies Rule;
