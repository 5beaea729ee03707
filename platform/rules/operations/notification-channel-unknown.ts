import { suggestion } from '../../nearest';
import type { Rule } from '../rule';

export const notificationChannelUnknown = {
  name: 'notification-channel-unknown',
  severity: 'error',
  summary: 'A notification channel that is named and not described.',
  why: 'Nobody would be told, and nothing would say so: a budget without channels is valid.',
  source: 'https://cloud.google.com/billing/docs/how-to/budgets-notification-recipients',
  check({ budget, observability }) {
    const known = Object.keys(observability.notificationChannels);
    return (budget?.billing?.notify ?? []).flatMap((name, index) => {
      if (known.includes(name)) return [];
      const nearest = suggestion(name, known);
      return [
        {
          path: `budget.billing.notify.${index}`,
          message: `no notification channel is named '${name}'`,
          given: name,
          allowed:
            known.length === 0 ? 'none is described; add it to `observability.notificationChannels`' : known.join(', '),
          ...(nearest === undefined ? {} : { fix: nearest }),
        },
      ];
    });
  },
} satisfies Rule;
