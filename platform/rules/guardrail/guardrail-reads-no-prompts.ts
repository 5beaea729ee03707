import { CALLOUTS_SOURCE, EXTENSION_EVENTS } from '../../catalog';
import { fieldsAt } from '../literal';
import type { Rule } from '../rule';

export const guardrailReadsNoPrompts = {
  name: 'guardrail-reads-no-prompts',
  severity: 'warning',
  summary: 'A guardrail that sees neither prompts nor answers.',
  why: 'Of an OpenAI-compatible request the headers say next to nothing: the prompt is in the body, and a body that is not asked for is not sent.',
  source: CALLOUTS_SOURCE,
  check: ({ gateway: { guardrails } }) =>
    Object.values(guardrails)
      .filter(({ supportedEvents }) => !supportedEvents.some((event) => event.endsWith('Body')))
      .map(({ name, supportedEvents }) => {
        const path = `gateway.guardrails.${name}.supportedEvents`;
        const request = EXTENSION_EVENTS.filter((event) => event.startsWith('Request'));
        return {
          path,
          message: `${name} is sent ${supportedEvents.join(', ')}, and no body`,
          given: supportedEvents,
          allowed: 'RequestBody, ResponseBody, or both',
          fix: fieldsAt(path, [...new Set([...request, ...supportedEvents])]),
        };
      }),
} satisfies Rule;
