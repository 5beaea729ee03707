import { type ExtensionEvent, LOAD_BALANCER_LIMITS } from '../../catalog';
import { fieldsAt } from '../literal';
import type { Rule } from '../rule';

const SIDES = [
  { side: 'Request', field: 'requestBodySendMode' },
  { side: 'Response', field: 'responseBodySendMode' },
] as const;

export const guardrailBodyModeLacksEvents = {
  name: 'guardrail-body-mode-lacks-events',
  severity: 'error',
  summary: 'A way to send bodies to a guardrail that is not sent them whole.',
  why: 'A mode needs the event of the body, and full duplex that of the trailers too, by which the guardrail knows that the body has ended: the CRD refuses it without.',
  source: LOAD_BALANCER_LIMITS.extensionTimeout.source,
  check: ({ gateway: { guardrails } }) =>
    Object.values(guardrails).flatMap((guardrail) =>
      SIDES.flatMap(({ field, side }) => {
        const mode = guardrail[field];
        if (mode === undefined) return [];
        const needed: ExtensionEvent[] =
          mode === 'FullDuplexStreamed' ? [`${side}Body`, `${side}Trailers`] : [`${side}Body`];
        const lacking = needed.filter((event) => !guardrail.supportedEvents.includes(event));
        if (lacking.length === 0) return [];
        const path = `gateway.guardrails.${guardrail.name}.supportedEvents`;
        return [
          {
            path,
            message: `${field} '${mode}' needs ${needed.join(' and ')}; ${lacking.join(' and ')} is not among the events`,
            given: guardrail.supportedEvents,
            allowed: `with ${lacking.join(' and ')}, or without ${field}`,
            fix: fieldsAt(path, [...guardrail.supportedEvents, ...lacking]),
          },
        ];
      }),
    ),
} satisfies Rule;
