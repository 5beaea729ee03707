import { findVllmName, kvCacheDtypesOf } from '../../catalog';
import { fields } from '../literal';
import type { Rule } from '../rule';

/** The parser refuses the word. */
export const kvCacheDtypeUnknownToEngine = {
  name: 'kv-cache-dtype-unknown-to-engine',
  severity: 'error',
  summary: 'A KV cache dtype that the pinned release of vLLM does not have.',
  why: "vLLM's parser ends with exit code 2 on a KV cache dtype that it does not know: the container restarts for ever.",
  source: 'https://docs.vllm.ai/en/latest/features/quantization/quantized_kvcache/',
  check: (platform) =>
    Object.values(platform.models).flatMap(({ name, engine }) => {
      const { kvCacheDtype, version } = engine;
      if (kvCacheDtype === undefined) return [];
      const { status, since, nearest } = findVllmName(version, 'kvCacheDtypes', kvCacheDtype);
      if (status === 'known') return [];
      const newer = status === 'not-yet' && since !== undefined;
      return [
        {
          path: `models.${name}.engine.kvCacheDtype`,
          message: newer
            ? `${kvCacheDtype} comes with vLLM ${since}, and this is ${version}`
            : `${kvCacheDtype} is no KV cache dtype of vLLM ${version}`,
          given: kvCacheDtype,
          allowed: kvCacheDtypesOf(version).join(', '),
          fix: fields({ engine: newer ? { version: since } : { kvCacheDtype: nearest ?? 'auto' } }),
        },
      ];
    }),
} satisfies Rule;
