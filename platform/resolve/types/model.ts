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
  /** What the arithmetic says of one replica. */
  readonly sizing: Sizing;
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
