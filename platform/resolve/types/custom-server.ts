import type { Served, ServingProgram } from './served';
import type { MountedWeights, SecretKeyReference } from './weights';

/** A model that is served by a program of one's own, whose flags and memory are its author's affair. */
export interface CustomServer extends Served {
  readonly engine: CustomProgram;
  /** A folder of the bucket, mounted read-only; absent: the program fetches what it needs itself. */
  readonly weights?: MountedWeights;
}

/** The container of a server of one's own. */
export interface CustomProgram extends ServingProgram {
  /** Entry point; absent: the image's own. */
  readonly command?: readonly string[];
  /** Absent: the image's own. */
  readonly args?: readonly string[];
  /** Plain environment variables. */
  readonly env: Readonly<Record<string, string>>;
  /** Environment variables from Secrets. */
  readonly secretEnv: Readonly<Record<string, SecretKeyReference>>;
  /** Absent: it has none that anybody reads. */
  readonly metrics?: ServerMetrics;
  /** By which name the picker knows its metrics: `vllm`, `sglang`; or a name of its own. */
  readonly pickerEngine: string;
  readonly readOnlyRootFilesystem: boolean;
  /** Beside `/tmp` and `/dev/shm`. */
  readonly writableFolders: readonly string[];
}

/** What a server tells of its load. */
export interface ServerMetrics {
  readonly path: string;
  readonly port: number;
  /** Requests that wait. */
  readonly queued?: string;
  /** Requests that are being answered. */
  readonly running?: string;
  /** Share of the KV cache in use. */
  readonly kvCacheUsage?: string;
  /** Names of all gauges that an autoscaler may follow. */
  readonly gauges: readonly string[];
  /** Whether names are given, which the picker then has to be told. */
  readonly named: boolean;
}
