import type { Rule } from '../rule';
import { extraFlags, instead, written } from './extra-flag';

/** A typo, or a flag of another server: no release of vLLM has ever had it. */
export const engineFlagUnknown = {
  name: 'engine-flag-unknown',
  severity: 'error',
  summary: 'A flag in engine.args that no release of vLLM knows.',
  why:
    "vLLM's parser ends with exit code 2 on a flag that it does not know, before anything is loaded: the container " +
    'restarts for ever, and the pods that it was to replace go one after the other.',
  source: 'defilantech/LLMKube#1030',
  check: (platform) =>
    extraFlags(platform)
      .filter(({ lookup }) => lookup.status === 'unknown' && lookup.abbreviates.length !== 1)
      .map((flag) => {
        const { lookup, value } = flag;
        const several = lookup.abbreviates.length > 1;
        return {
          path: flag.path,
          message: several
            ? `${lookup.option} is the beginning of several flags of vLLM ${flag.model.engine.version}, which its parser refuses as ambiguous`
            : `no release of vLLM has a flag ${lookup.option}`,
          given: written(flag),
          ...(several ? { allowed: lookup.abbreviates.join(', ') } : {}),
          fix: lookup.nearest === undefined || several ? instead(flag) : instead(flag, { [lookup.nearest]: value }),
        };
      }),
} satisfies Rule;
