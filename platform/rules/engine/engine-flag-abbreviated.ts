import type { Rule } from '../rule';
import { extraFlags, instead, written } from './extra-flag';

/** argparse takes the beginning of a long option for the whole, as long as no second one begins so. */
export const engineFlagAbbreviated = {
  name: 'engine-flag-abbreviated',
  severity: 'warning',
  summary: 'A flag in engine.args that is only the beginning of a flag.',
  why:
    'argparse completes it as long as no other flag begins the same way; the first release that adds one makes it ' +
    'ambiguous, and the server ends with exit code 2.',
  source: 'https://docs.python.org/3/library/argparse.html#prefix-matching',
  check: (platform) =>
    extraFlags(platform).flatMap((flag) => {
      const { lookup, value, path } = flag;
      const [whole] = lookup.abbreviates;
      if (lookup.status === 'known' || whole === undefined || lookup.abbreviates.length > 1) return [];
      if (lookup.status !== 'unknown') return [];
      const message = `${lookup.option} is the beginning of ${whole}, and means it only as long as no other flag begins so`;
      return [{ path, message, given: written(flag), allowed: whole, fix: instead(flag, { [whole]: value }) }];
    }),
} satisfies Rule;
