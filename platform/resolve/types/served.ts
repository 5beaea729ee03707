import type { Platform } from '../platform';
import type { Adapter, AdapterFolder } from './adapters';
import type { Hosts } from './hosts';
import type { InferencePool } from './inference-pool';
import type { KvEvents } from './kv-events';
import type { PodResources } from './model';
import type { PodLife } from './pod-life';
import type { Disaggregation, PrefillServers } from './prefill';
import type { Priority } from './priority';
import type { Scaling } from './scaling';
import type { SecretKeyReference, Weights } from './weights';

/** What answers under a model's name, whichever program does: a vLLM model, or a server of one's own. */
export interface Served {
  readonly name: string;
  readonly namespace: string;
  /** Names that clients may put in the request's `model` field; the first is the main one. */
  readonly servedModelNames: readonly string[];
  /** Adapters that clients name beside them; a server of one's own says all its names itself. */
  readonly adapters?: Readonly<Record<string, Adapter>>;
  /** Names that the picker puts others in the place of, those with their weights; absent: none. */
  readonly rewrites?: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Folder of the bucket that adapters are loaded from when they are first asked for. */
  readonly adapterFolder?: AdapterFolder;
  /** Name of the node pool that its pods run on; the first one of its compute class where it has one. */
  readonly nodePool: string;
  /** Name of the compute class whose nodes its pods run on. */
  readonly computeClass?: string;
  /** Name of the queue that lets its pods in; absent: they wait for nothing but a node. */
  readonly queue?: string;
  /** The key that clients must send, by reference only; absent: whoever reaches the server may ask. */
  readonly apiKey?: SecretKeyReference;
  /** Absent: the program fetches what it needs itself. */
  readonly weights?: Weights;
  readonly engine: ServingProgram;
  /** Absent where a replica is one pod. */
  readonly hosts?: Hosts;
  /** Absent where every server reads prompts and writes answers. */
  readonly disaggregation?: Disaggregation;
  /** The servers that read its prompts, where they are apart. */
  readonly prefill?: PrefillServers;
  readonly resources: PodResources;
  readonly scaling: Scaling;
  readonly life: PodLife;
  readonly priority: Priority;
  readonly pool: InferencePool;
  readonly serviceAccount: string;
}

/** The program in the pod. */
export interface ServingProgram {
  /** What it is called in labels: `vllm`, `sglang`. */
  readonly kind: string;
  /** With its tag or digest. */
  readonly image: string;
  /** Where it answers. */
  readonly port: number;
  /** Where it answers where that is more than one port: one of each data parallel rank. */
  readonly rankPorts?: readonly number[];
  /** Where its metrics are; absent: where it answers. */
  readonly metricsPort?: number;
  /** What it publishes of its KV cache; absent where nobody reads it. */
  readonly kvEvents?: KvEvents;
  /** Whether it answers with vectors, classes or scores instead of text. */
  readonly pooling?: boolean;
  /** Paths of its own; absent: it speaks the OpenAI API. */
  readonly paths?: readonly string[];
  /** User and group that the process runs as. */
  readonly runAsUser: number;
}

/** Everything that is served, by name: vLLM's models first, then servers of one's own. */
export function servedOf({ models, servers }: Pick<Platform, 'models' | 'servers'>): Readonly<Record<string, Served>> {
  return { ...models, ...servers };
}
