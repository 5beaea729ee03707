import { findFlag, type VllmFlagLookup, type VllmFlagName } from '../../catalog';
import { tryFindEngineField } from '../../resolve/engine/fields';
import { KV_OFFLOAD_SIZE_FLAG } from '../../resolve/engine/kv-offload';
import { MULTI_PORT_FLAG } from '../../resolve/engine/rank-ports';
import { extraWords } from '../../resolve/model/extra-args';
import { fields } from '../literal';
import type { Rule } from '../rule';
import { TYPED_FIELDS } from './typed-field';

/** The description says it, and the pinned release has no flag for it. */
export const fieldUnknownToEngine = {
  name: 'field-unknown-to-engine',
  severity: 'error',
  summary: 'A field of the description that the pinned release of vLLM has no flag for.',
  why: "vLLM's parser ends with exit code 2 on a flag that it does not know: the container restarts for ever.",
  source: 'vllm-project/vllm#34730 (--shutdown-timeout since 0.18.0)',
  check: (platform) => {
    const lookups = new Map<string, VllmFlagLookup>();
    const lookUp = (version: string, flag: string): VllmFlagLookup => {
      const key = `${version} ${flag}`;
      const found = lookups.get(key) ?? findFlag(version, flag);
      lookups.set(key, found);
      return found;
    };
    return Object.values(platform.models).flatMap((model) => {
      const { version, args, extraArgs } = model.engine;
      const own = args.slice(0, args.length - extraWords(version, extraArgs).length);
      return own.flatMap((word) => {
        const [flag = ''] = word.split('=', 1);
        const { status, since, removedIn, canonical = flag } = lookUp(version, flag);
        const path = TYPED_FIELDS[canonical as VllmFlagName]?.path ?? pathOf(canonical);
        if (status === 'known' || path === undefined) return [];
        const at = `models.${model.name}.${path}`;
        if (status === 'removed') {
          const message = `${flag} is gone from vLLM since ${removedIn}, and this is ${version}`;
          return [{ path: at, message, allowed: `vLLM before ${removedIn}` }];
        }
        const message = `${flag} is in vLLM since ${since}, and this is ${version}`;
        const fix = since === undefined ? undefined : fields({ engine: { version: since } });
        return [{ path: at, message, allowed: `vLLM ${since} or later`, fix }];
      });
    });
  },
} satisfies Rule;

function pathOf(flag: string): string | undefined {
  if (flag === KV_OFFLOAD_SIZE_FLAG) return 'engine.kvOffload';
  if (flag === MULTI_PORT_FLAG) return 'engine.dataParallelMultiPortExternalLb';
  const field = tryFindEngineField(flag);
  return field === undefined ? undefined : `engine.${field}`;
}
