/** Bytes of one unquantised weight or activation, by the names that vLLM's `--dtype` and checkpoints use. */
export const DTYPE_BYTES = {
  auto: 2,
  bfloat16: 2,
  float16: 2,
  half: 2,
  float: 4,
  float32: 4,
} as const;

/** A dtype for weights and activations. `auto` is 2 bytes: vLLM loads even float32 checkpoints as 16 bit. @default 'auto' */
export type Dtype = keyof typeof DTYPE_BYTES;

/** Bytes of one element of the KV cache, by vLLM's `--kv-cache-dtype`. */
export const KV_CACHE_DTYPE_BYTES = {
  auto: 2,
  bfloat16: 2,
  float16: 2,
  fp8: 1,
  fp8_e4m3: 1,
  fp8_e5m2: 1,
  fp8_inc: 1,
  fp8_ds_mla: 1,
  /** Two values a byte and one fp8 scale for sixteen of them. */
  nvfp4: 0.5 + 1 / 16,
} as const;

/** A dtype for the KV cache that the arithmetic knows. */
export type KvCacheDtype = keyof typeof KV_CACHE_DTYPE_BYTES;

/**
 * Bytes of one element of the KV cache; a name that is not known counts as 2 bytes (4 with float32 weights), because
 * promising too many tokens is the worse fault.
 */
export function kvCacheDtypeBytes(kvCacheDtype = 'auto', dtype: Dtype = 'auto'): number {
  if (kvCacheDtype === 'auto') return DTYPE_BYTES[dtype];
  if (Object.hasOwn(KV_CACHE_DTYPE_BYTES, kvCacheDtype)) return KV_CACHE_DTYPE_BYTES[kvCacheDtype as KvCacheDtype];
  return Math.max(2, DTYPE_BYTES[dtype]);
}
