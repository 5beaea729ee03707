import { fieldsAt } from '../literal';
import type { Rule } from '../rule';
import { CALLOUTS_SOURCE } from '../../catalog';

export const guardrailFailsOpen = {
  name: 'guardrail-fails-open',
  severity: 'warning',
  summary: 'A guardrail past which everything goes while it is down.',
  why:
    'When its pods are gone, slow or overloaded, prompts and answers pass unread, and nobody notices. Whoever wants past it ' +
    'has only to send prompts so long that it does not answer in time.',
  source: CALLOUTS_SOURCE,
  check: ({ gateway: { guardrails } }) =>
    Object.values(guardrails)
      .filter(({ failOpen, observabilityMode }) => failOpen && !observabilityMode)
      .map(({ name, timeoutMilliseconds }) => ({
        path: `gateway.guardrails.${name}.failOpen`,
        message: `what ${name} has not answered within ${timeoutMilliseconds} ms passes`,
        given: true,
        allowed: 'false: what it did not read is refused with 500; or an `allow` that says why this is better',
        fix: fieldsAt(`gateway.guardrails.${name}.failOpen`, false),
      })),
} satisfies Rule;
