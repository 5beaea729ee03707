/** What an engine says of its KV cache: each block that it stores or drops, published over ZMQ. */
export interface KvEvents {
  /** Where it publishes. */
  readonly port: number;
  /** Tokens of a block: `--block-size`, by which the picker cuts prompts as well. */
  readonly blockSize: number;
  /** `PYTHONHASHSEED`, from which both reckon the hashes of blocks. */
  readonly hashSeed: string;
  /** The name under which clients ask for the model, and the picker looks its blocks up. */
  readonly modelName: string;
}
