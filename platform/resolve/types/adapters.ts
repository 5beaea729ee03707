import type { Priority } from './priority';

/** A LoRA adapter, loaded when the engine starts or when it is first asked for; clients name it in the request's `model` field. */
export interface Adapter {
  /** Repository on the Hugging Face Hub; absent: it is in the folder of adapters, under its own name. */
  readonly source?: string;
  /** As its `adapter_config.json` says. */
  readonly rank: number;
  /** Of requests for it, where it is another than the model's own. */
  readonly priority?: Priority;
}

/** A folder of the bucket in which vLLM looks for adapters by name, when one is first asked for. */
export interface AdapterFolder {
  readonly bucket: string;
  readonly path: string;
  readonly mountPath: string;
  /** Options of Cloud Storage FUSE, separated by commas. */
  readonly mountOptions: string;
  /** What the driver's sidecar asks for beside the engine; absent where one is there for the weights. */
  readonly sidecar?:
    { readonly cpuMillis: number; readonly memoryMib: number; readonly ephemeralStorageMib: number } | undefined;
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
