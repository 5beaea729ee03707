import type { Priority } from './priority';

/** A LoRA adapter that is loaded when the engine starts; clients name it in the request's `model` field. */
export interface Adapter {
  /** Repository on the Hugging Face Hub. */
  readonly source: string;
  /** As its `adapter_config.json` says. */
  readonly rank: number;
  /** Of requests for it, where it is another than the model's own. */
  readonly priority?: Priority;
}

/** Room that the engine keeps for adapters. */
export interface Lora {
  /** `--max-loras`: different adapters in one batch. */
  readonly maxLoras: number;
  /** `--max-lora-rank`: every slot has room for this rank. */
  readonly maxLoraRank: number;
  /** `--max-cpu-loras`: adapters kept in the pod's memory. */
  readonly maxCpuLoras: number;
}
