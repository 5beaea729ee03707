import type { Rule } from '../rule';
import { literal } from '../literal';
import { extraFlags, written } from './extra-flag';

/** Documentation is read for the newest release, and the image is older. */
export const engineFlagNewerThanEngine = {
  name: 'engine-flag-newer-than-engine',
  severity: 'error',
  summary: 'A flag in engine.args that only a later release of vLLM than the pinned one knows.',
  why: "vLLM's parser ends with exit code 2 on a flag that it does not know yet: the container restarts for ever.",
  source: 'kserve/kserve#5507',
  check: (platform) =>
    extraFlags(platform)
      .filter(({ lookup }) => lookup.status === 'not-yet')
      .map((flag) => {
        const { lookup, model } = flag;
        return {
          path: flag.path,
          message: `vLLM knows ${lookup.option} since ${lookup.since}, and this is ${model.engine.version}`,
          given: written(flag),
          allowed: `vLLM ${lookup.since} or later`,
          fix: `engine: { version: ${literal(lookup.since)} }`,
        };
      }),
} satisfies Rule;
