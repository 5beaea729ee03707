import type { Lora } from './adapters';
import type { KvEvents } from './kv-events';
import type { EngineFields } from './engine-fields';
import type { ServingProgram } from './served';

/** The vLLM server in the pod. */
export interface Engine extends ServingProgram, EngineFields {
  readonly kind: 'vllm';
  readonly version: string;
  /** With its tag or digest. */
  readonly image: string;
  readonly command: readonly string[];
  /** Complete command line after `command`. */
  readonly args: readonly string[];
  /** Plain environment variables; secrets are references and stand in `weights.token`. */
  readonly env: Readonly<Record<string, string>>;
  /** The folder under which `env` puts everything that the engine writes; all else but `/tmp` and `/dev/shm` is read-only. */
  readonly writableFolder: string;
  /** Whether it answers with vectors, classes or scores instead of text. */
  readonly pooling: boolean;
  /** OpenAI API, `/health` and `/metrics`. */
  readonly port: number;
  /** Tokens of context that one request may use. */
  readonly maxModelLen: number;
  readonly gpuMemoryUtilization: number;
  readonly tensorParallelSize: number;
  readonly pipelineParallelSize: number;
  /** Engines in the pod that share its port; each holds the model. */
  readonly dataParallelSize: number;
  /** Whether each of these engines has a server and a port of its own. */
  readonly dataParallelMultiPortExternalLb: boolean;
  /** Where requests are answered: the engine's port, or one of each data parallel rank, that port first. */
  readonly rankPorts: readonly number[];
  /** Where it is said whether all ranks answer; absent where they have no ports of their own. */
  readonly supervisorPort?: number;
  /** Whole experts on each GPU instead of a slice of every expert. */
  readonly enableExpertParallel: boolean;
  /** `--max-num-seqs`; absent: vLLM's own default for the device. */
  readonly maxNumSeqs?: number;
  readonly maxNumBatchedTokens?: number;
  readonly quantization?: string;
  readonly dtype?: string;
  readonly kvCacheDtype?: string;
  readonly loadFormat?: string;
  readonly toolCallParser?: string;
  readonly reasoningParser?: string;
  readonly trustRemoteCode: boolean;
  readonly enforceEager: boolean;
  /** Absent where no adapters are served. */
  readonly lora?: Lora;
  /** Blocks of the KV cache kept outside of the accelerators; absent where none are. */
  readonly kvOffload?: KvOffload;
  /** Absent where nobody reads what it says of its KV cache. */
  readonly kvEvents?: KvEvents;
  /** Flags that the description adds, as it gives them; they stand at the end of `args`. */
  readonly extraArgs: Readonly<Record<string, unknown>>;
  /** Environment variables that the description adds; `env` has them too. */
  readonly extraEnv: Readonly<Record<string, string>>;
  /** Secrets of the namespace with which nodes pull the image; absent where they need none. */
  readonly imagePullSecrets?: readonly string[];
  /** User and group that the process runs as. */
  readonly runAsUser: number;
}

/** Where blocks of the KV cache go that the accelerators have no room for. */
export interface KvOffload {
  /** Memory of each engine of the pod, over all its ranks. */
  readonly cpuGib: number;
  /** The node's disk, behind it. */
  readonly diskGib?: number | undefined;
}
