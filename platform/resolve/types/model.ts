import type { ModelRow } from '../../catalog';
import type { Adapter } from './adapters';
import type { Engine } from './engine';
import type { InferencePool } from './inference-pool';
import type { PodLife } from './pod-life';
import type { Scaling } from './scaling';
import type { Sizing } from './sizing';
import type { SecretKeyReference, Weights } from './weights';

/** One served model: all its objects share its name. */
export interface Model {
  readonly name: string;
  readonly namespace: string;
  /** Hugging Face id. */
  readonly id: string;
  /** What is known of its checkpoint: the catalogue's row, or what the environment says in its place. */
  readonly facts: ModelRow;
  /** Names that clients may put in the request's `model` field; the first is the main one. */
  readonly servedModelNames: readonly string[];
  /** Name of the node pool that its pods run on; the first one of its compute class where it has one. */
  readonly nodePool: string;
  /** Name of the compute class whose nodes its pods run on. */
  readonly computeClass?: string;
  readonly weights: Weights;
  /** LoRA adapters by the names that clients put in the request's `model` field. */
  readonly adapters: Readonly<Record<string, Adapter>>;
  /** The key that clients must send, by reference only; absent: whoever reaches the engine may ask. */
  readonly apiKey?: SecretKeyReference;
  readonly engine: Engine;
  /** What the arithmetic says of one replica. */
  readonly sizing: Sizing;
  readonly resources: PodResources;
  readonly scaling: Scaling;
  readonly life: PodLife;
  readonly priority: Priority;
  readonly pool: InferencePool;
  readonly serviceAccount: string;
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

/** `critical` goes first, `sheddable` is refused first when the pool is saturated. */
export interface Priority {
  readonly level: 'critical' | 'standard' | 'sheddable';
  /** Priority of the InferenceObjective. */
  readonly value: number;
  /** Name of the InferenceObjective, which a request names in its objective header. */
  readonly objective: string;
}
