import type { Rule } from '../rule';

/** Cloud Monitoring has no other place for the token of such a webhook than its address. */
export const webhookAddressWithSecret = {
  name: 'webhook-address-with-secret',
  severity: 'error',
  summary: 'The address of a webhook that carries a token.',
  why:
    'The address stands in the description, in the Terraform JSON and in the state, in plain text: whoever reads one of them can ' +
    'send what the receiver believes.',
  source: 'https://cloud.google.com/monitoring/support/notification-options#webhooks',
  check: ({ observability }) =>
    Object.entries(observability.notificationChannels).flatMap(([name, channel]) => {
      if (channel.type !== 'webhook') return [];
      if (new URL(channel.url).search === '') return [];
      return [
        {
          path: `observability.notificationChannels.${name}.url`,
          message: 'the address holds parameters, which are how such webhooks are let in',
          allowed:
            "an address without them; or a channel that is made by hand, named by { type: 'existing', name: 'projects/…/notificationChannels/…' }",
        },
      ];
    }),
} satisfies Rule;
