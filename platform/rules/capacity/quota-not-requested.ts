import type { Rule } from '../rule';

/** Asked for all, got some. */
export const quotaNotRequested = {
  name: 'quota-not-requested',
  severity: 'warning',
  summary: 'A quota that the pools need and that cannot be asked for by Terraform.',
  why:
    'The ids of some quotas in the Cloud Quotas API are not known here. What is asked for leaves them out; without them ' +
    'pools stay empty as before.',
  source: 'https://cloud.google.com/docs/quotas/gcloud-cli-examples',
  unconfirmed: 'ids of the quotas of later GPUs and of TPUs in the Cloud Quotas API',
  check: ({ quota }) => {
    const { request } = quota;
    if (request === undefined) return [];
    const left = quota.needs.filter(({ metric }) => !(metric in request.preferences));
    return left.map(({ metric, amount, command }) => ({
      path: 'quota.request',
      message: `${amount} ${metric} must be asked for by hand`,
      given: true,
      allowed: `a look at what there is: ${command}`,
    }));
  },
} satisfies Rule;
