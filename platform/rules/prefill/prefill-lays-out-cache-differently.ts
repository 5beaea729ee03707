import { asArgument } from '../../resolve/model/extra-args';
import { findFlag } from '../../catalog';
import { fields } from '../literal';
import type { Rule } from '../rule';
import { splitModels } from './split-model';

/** Flags that decide how the KV cache lies in memory. */
const LAYOUT = new Set([
  '--block-size',
  '--kv-cache-dtype',
  '--dtype',
  '--quantization',
  '--max-model-len',
  '--attention-backend',
]);

/** Nobody translates between the two. */
export const prefillLaysOutCacheDifferently = {
  name: 'prefill-lays-out-cache-differently',
  severity: 'error',
  summary: 'A flag for prefill servers alone with which their KV cache is laid out in another way.',
  why:
    'Decode servers read the KV cache as bytes, out of the memory of prefill servers. Both must cut it into the same blocks of ' +
    'the same numbers; vLLM compares them when two servers first meet, and fails every request where they differ.',
  source: 'https://docs.vllm.ai/en/latest/features/nixl_connector_usage/, vllm-project/vllm#29503',
  check: (platform) =>
    splitModels(platform).flatMap(({ decode, prefill, path }) => {
      const valueOf = ({ engine }: typeof decode, key: string): unknown => engine.extraArgs[key];
      const keys = Object.keys(prefill.engine.extraArgs).filter((key) => {
        const canonical = findFlag(prefill.engine.version, asArgument(key)).canonical;
        return canonical !== undefined && LAYOUT.has(canonical) && valueOf(prefill, key) !== valueOf(decode, key);
      });
      return keys.map((key) => ({
        path: `${path}.prefill.engine.args.${key}`,
        message: `${asArgument(key)} is said of prefill servers alone`,
        given: valueOf(prefill, key),
        allowed: 'the same for both: in engine.args of the model',
        fix: fields({
          engine: { args: { ...decode.engine.extraArgs, [key]: valueOf(prefill, key) } },
          prefill: { engine: { args: {} } },
        }),
      }));
    }),
} satisfies Rule;
