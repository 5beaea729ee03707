/** Bytes of one unquantised weight or activation, by the name vLLM's `--dtype` and checkpoints use. */
export const DTYPE_BYTES = { float32: 4, float: 4, bfloat16: 2, float16: 2, half: 2, auto: 2 } as const;

/** A dtype for weights and activations. `auto` keeps the checkpoint's, which is 2 bytes for every listed model. */
export type Dtype = keyof typeof DTYPE_BYTES;
