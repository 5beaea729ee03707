import { Construct } from 'constructs';

import type { Platform } from '../platform/resolve/platform';
import type { Apis } from './apis';
import { CloudQuotasQuotaPreference } from './engine';

export interface QuotaPreferencesProps {
  readonly platform: Platform;
  readonly apis: Apis;
}

/**
 * Requests for the quota that the pools need. They are answered by people or programs of Google's, later: pools do not wait
 * for them. Terraform cannot take a preference back; it only forgets it.
 */
export class QuotaPreferences extends Construct {
  constructor(scope: Construct, id: string, { platform, apis }: QuotaPreferencesProps) {
    super(scope, id);
    const { request } = platform.quota;
    if (request === undefined) return;
    for (const [metric, preference] of Object.entries(request.preferences)) {
      new CloudQuotasQuotaPreference(this, metric.toLowerCase().replaceAll('_', '-'), {
        parent: `projects/${platform.project}`,
        name: preference.name,
        service: 'compute.googleapis.com',
        quotaId: preference.quotaId,
        ...(Object.keys(preference.dimensions).length === 0 ? {} : { dimensions: { ...preference.dimensions } }),
        contactEmail: request.contactEmail,
        justification: request.justification,
        quotaConfig: { preferredValue: String(preference.preferredValue) },
        dependsOn: apis.of('cloudquotas'),
      });
    }
  }
}
