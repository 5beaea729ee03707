import type { Rule } from '../rule';
import { extraFlags, instead, written } from './extra-flag';
import { TYPED_FIELDS } from './typed-field';

/** What `engine.args` says of such a flag overrides the field on the command line, and nothing else in the platform. */
export const engineFlagRepeatsField = {
  name: 'engine-flag-repeats-field',
  severity: 'error',
  summary: 'A flag in engine.args that a field of the description stands for.',
  why:
    'argparse keeps the last value, so that the engine runs with the one from engine.args, while memory, placement, ' +
    'GPUs and rules are computed with the field: the pod gets too little of what it takes, and nobody sees why.',
  source: 'https://docs.python.org/3/library/argparse.html',
  check: (platform) =>
    extraFlags(platform).flatMap((flag) => {
      const { lookup, path } = flag;
      const field = lookup.canonical === undefined ? undefined : TYPED_FIELDS[lookup.canonical];
      if (lookup.status !== 'known' || field === undefined) return [];
      const value = lookup.negated ? false : (lookup.value ?? flag.value);
      return [
        {
          path,
          message: `${lookup.canonical} is what ${field.path} stands for, and only the field is reckoned with`,
          given: written(flag),
          allowed: field.path,
          fix: instead(flag, {}, field.fields(value)),
        },
      ];
    }),
} satisfies Rule;
