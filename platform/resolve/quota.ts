import type { QuotaDescription } from '../description';
import { quotaNeeded, type QuotaPlatform, type QuotaNeed } from '../sizing';
import type { Ledger } from './ledger';
import { byDefault, derived } from './origin';
import type { Quota, QuotaPreference, QuotaRequest } from './types/quota';

/** The quota that the pools need, and what is asked for. */
export function resolveQuota(platform: QuotaPlatform, given: QuotaDescription | undefined, ledger: Ledger): Quota {
  const needs = quotaNeeded(platform);
  const sum = needs.map((need) => `${need.metric}: ${need.sum}`).join('; ');
  return {
    needs: ledger.note(
      'needs',
      derived(
        needs.map(({ metric, region, amount, command }) => ({ metric, region, amount, command })),
        'every pool at its full size, upgrades included',
        needs[0]?.source.join('; '),
        sum,
      ),
    ),
    ...(given === undefined ? {} : { request: requestOf(needs, given, ledger.under('request')) }),
  };
}

function requestOf(needs: readonly QuotaNeed[], given: QuotaDescription, ledger: Ledger): QuotaRequest {
  return {
    contactEmail: ledger.given('contactEmail', given.contactEmail),
    justification: ledger.choose(
      'justification',
      given.justification,
      byDefault('GPUs that serve models on GKE', 'a request without a reason is answered late'),
    ),
    amounts: ledger.choose('amounts', given.amounts, byDefault({}, 'what is needed, and no more')),
    preferences: ledger.note(
      'preferences',
      derived(
        Object.fromEntries(needs.flatMap((need) => preferenceOf(need, given.amounts ?? {}))),
        'what is needed, or given for it, of each quota whose id in the Cloud Quotas API is known',
      ),
    ),
  };
}

function preferenceOf(
  { metric, amount, preference }: QuotaNeed,
  amounts: Readonly<Record<string, number>>,
): (readonly [string, QuotaPreference])[] {
  if (preference === undefined) return [];
  const { quotaId, dimensions } = preference;
  const name = ['compute_googleapis_com', quotaId, ...Object.values(dimensions)]
    .join('-')
    .replaceAll('_', '-')
    .toLowerCase();
  return [[metric, { name, quotaId, dimensions, preferredValue: amounts[metric] ?? amount }]];
}
