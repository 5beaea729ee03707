import type { ModelRow } from '../../catalog';
import type { Adapter } from './adapters';
import type { Engine } from './engine';
import type { Served } from './served';
import type { Sizing } from './sizing';
import type { Weights } from './weights';

/** One served model: all its objects share its name. */
export interface Model extends Served {
  /** Hugging Face id. */
  readonly id: string;
  /** What is known of its checkpoint: the catalogue's row, or what the environment says in its place. */
  readonly facts: ModelRow;
  readonly weights: Weights;
  /** LoRA adapters by the names that clients put in the request's `model` field. */
  readonly adapters: Readonly<Record<string, Adapter>>;
  /** Names that the picker puts others in the place of, those with their weights. */
  readonly rewrites: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly engine: Engine;
  /** The most that one request may ask for; absent: vLLM's own bounds. */
  readonly requestLimits?: RequestLimits;
  /** What the arithmetic says of one replica. */
  readonly sizing: Sizing;
}

/** Bounds of one request; each is a flag or a variable of the engine. */
export interface RequestLimits {
  readonly headers?: number | undefined;
  readonly headerBytes?: number | undefined;
  readonly sequences?: number | undefined;
  readonly prompts?: number | undefined;
  readonly stopStrings?: number | undefined;
  readonly imagePixels?: number | undefined;
  readonly mediaDownloadMb?: number | undefined;
  readonly audioMb?: number | undefined;
}

/** What each pod asks for; limits equal requests but for CPU, which has no limit. */
export interface PodResources {
  readonly cpuMillis: number;
  readonly memoryMib: number;
  readonly ephemeralStorageMib: number;
  readonly accelerator: { readonly resource: string; readonly count: number };
  /** `/dev/shm`, part of the memory. */
  readonly sharedMemoryMib: number;
}
