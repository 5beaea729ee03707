import { LOAD_BALANCER_LIMITS } from '../../catalog';
import { fieldsAt } from '../literal';
import type { Rule } from '../rule';

const FIELDS = ['requestBodySendMode', 'responseBodySendMode'] as const;

export const guardrailObservesInFullDuplex = {
  name: 'guardrail-observes-in-full-duplex',
  severity: 'error',
  summary: 'A guardrail that is only told, in the mode in which it would have to say what goes on.',
  why: 'In full duplex mode nothing goes on but what the guardrail sends back, and in observability mode nobody listens to it: the CRD refuses both together.',
  source: LOAD_BALANCER_LIMITS.extensionTimeout.source,
  check: ({ gateway: { guardrails } }) =>
    Object.values(guardrails).flatMap((guardrail) =>
      FIELDS.filter((field) => guardrail.observabilityMode && guardrail[field] === 'FullDuplexStreamed').map(
        (field) => ({
          path: `gateway.guardrails.${guardrail.name}.${field}`,
          message: `${guardrail.name} observes, and ${field} has it answer with the body`,
          given: 'FullDuplexStreamed',
          allowed: 'Streamed',
          fix: fieldsAt(`gateway.guardrails.${guardrail.name}.${field}`, 'Streamed'),
        }),
      ),
    ),
} satisfies Rule;
