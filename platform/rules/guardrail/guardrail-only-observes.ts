import { fieldsAt } from '../literal';
import type { Rule } from '../rule';
import { CALLOUTS_SOURCE } from '../../catalog';

export const guardrailOnlyObserves = {
  name: 'guardrail-only-observes',
  severity: 'warning',
  summary: 'A guardrail that is told what passes and cannot refuse it.',
  why: 'In observability mode the load balancer does not wait for its answer: it may log an attack, and the attack goes on.',
  source: CALLOUTS_SOURCE,
  check: ({ gateway: { guardrails } }) =>
    Object.values(guardrails)
      .filter(({ observabilityMode }) => observabilityMode)
      .map(({ name }) => ({
        path: `gateway.guardrails.${name}.observabilityMode`,
        message: `${name} is not waited for, so it refuses nothing`,
        given: true,
        allowed: 'false; or an `allow` while it is tried out',
        fix: fieldsAt(`gateway.guardrails.${name}.observabilityMode`, false),
      })),
} satisfies Rule;
