import type { Rule } from '../rule';
import { extraFlags, written } from './extra-flag';
import { fixOfRemoved } from './replacement';

/** The most frequent way for an image bump to break a deployment. */
export const engineFlagRemoved = {
  name: 'engine-flag-removed',
  severity: 'error',
  summary: 'A flag in engine.args that the pinned release of vLLM has dropped or renamed.',
  why:
    "vLLM's parser ends with exit code 2 on a flag that it does not know any more: after the image is bumped the " +
    'container restarts for ever.',
  source: 'kserve/kserve#4883, ai-dynamo/dynamo#8693, llm-d/llm-d-benchmark#1572',
  check: (platform) =>
    extraFlags(platform)
      .filter(({ lookup }) => lookup.status === 'removed')
      .map((flag) => {
        const { lookup, model } = flag;
        const replacement = lookup.replacement?.flags.join(' and ') ?? lookup.nearest;
        const inverted = lookup.replacement?.inverted === true ? ', which means the opposite' : '';
        const instead = replacement === undefined ? 'nothing takes its place' : `use ${replacement}${inverted}`;
        return {
          path: flag.path,
          message: `vLLM ${lookup.removedIn} dropped ${lookup.option}, and this is ${model.engine.version}; ${instead}`,
          given: written(flag),
          fix: fixOfRemoved(flag),
        };
      }),
} satisfies Rule;
