import type { RuleFacts } from './rule';

/** A typo in an `allow` would leave the user wondering why the refusal stands. */
export const ALLOW_NAMES_UNKNOWN_RULE = {
  name: 'allow-names-unknown-rule',
  severity: 'error',
  summary: 'An `allow` that names a rule which does not exist, or which cannot be lifted.',
  why:
    'The reason stands in the file, reviewers take the matter for settled, and nothing is lifted. What is wrong with the ' +
    'shape of a description, or points at nothing, cannot be lifted at all: nothing could be written from it.',
  source: 'https://eslint.org/docs/latest/use/configure/rules#disabling-rules',
} as const satisfies RuleFacts;

/** Left behind when the reason for it went away, and in wait for the next fault. */
export const ALLOW_LIFTS_NOTHING = {
  name: 'allow-lifts-nothing',
  severity: 'warning',
  summary: 'An `allow` for something that is not found there.',
  why:
    'What it was for is gone, or it stands at another node than the finding. Left in place it will hide the next fault of ' +
    'that kind, with a reason that was given for another.',
  source: 'https://eslint.org/docs/latest/use/configure/rules#report-unused-eslint-disable-comments',
} as const satisfies RuleFacts;

/** What can be wrong with an `allow` itself; it cannot be lifted. */
export const ALLOW_RULES: readonly RuleFacts[] = [ALLOW_NAMES_UNKNOWN_RULE, ALLOW_LIFTS_NOTHING];
