import { findFlag } from '../../catalog';
import { extraWords } from '../../resolve/extra-args';
import { fields } from '../literal';
import type { Rule } from '../rule';
import { TYPED_FIELDS } from './typed-field';

const FLAGS = Object.entries(TYPED_FIELDS).map(([flag, field]) => ({ flag, path: field.path }));

/** The description says it, and the pinned release has no flag for it. */
export const fieldUnknownToEngine = {
  name: 'field-unknown-to-engine',
  severity: 'error',
  summary: 'A field of the description that the pinned release of vLLM has no flag for.',
  why: "vLLM's parser ends with exit code 2 on a flag that it does not know: the container restarts for ever.",
  source: 'vllm-project/vllm#34730 (--shutdown-timeout since 0.18.0)',
  check: (platform) =>
    Object.values(platform.models).flatMap((model) => {
      const { version, args, extraArgs } = model.engine;
      const own = args.slice(0, args.length - extraWords(version, extraArgs).length);
      return FLAGS.flatMap(({ flag, path }) => {
        if (!own.some((word) => word === flag || word.startsWith(`${flag}=`))) return [];
        const { status, since } = findFlag(version, flag);
        if (status === 'known') return [];
        const fix = since === undefined ? undefined : fields({ engine: { version: since } });
        const message = `${flag} is in vLLM since ${since}, and this is ${version}`;
        return [{ path: `models.${model.name}.${path}`, message, allowed: `vLLM ${since} or later`, fix }];
      });
    }),
} satisfies Rule;
