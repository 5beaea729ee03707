import type { Model } from './model';

/** What a server does where reading prompts and writing answers are apart. */
export type ServerRole = 'prefill' | 'decode';

/** What a decode server does with a prompt whose KV cache does not arrive: `kv_load_failure_policy`. */
export type LoadFailurePolicy = 'fail' | 'recompute';

/** A set of servers whose KV cache crosses the network to, or from, that of others. */
export interface Disaggregation {
  readonly role: ServerRole;
  /** By which the picker tells the roles apart. */
  readonly roleLabel: { readonly key: string; readonly value: ServerRole };
  /** Where servers ask each other for the addresses of their KV cache. */
  readonly sideChannelPorts: PortRange;
  /** Where the KV cache itself passes. */
  readonly transferPorts: PortRange;
  /** Stands before the engine of decode servers. */
  readonly routingProxy?: RoutingProxy;
}

/** Ports in a row, both ends among them. */
export interface PortRange {
  readonly first: number;
  readonly last: number;
}

/** The sidecar that has a prompt read by a prefill server before it hands it to its own engine. */
export interface RoutingProxy {
  readonly image: string;
  readonly args: readonly string[];
  /** Where the gateway and the picker reach the pod. */
  readonly port: number;
  readonly runAsUser: number;
  readonly resources: {
    readonly cpuMillis: number;
    readonly memoryMib: number;
    readonly ephemeralStorageMib: number;
  };
}

/** The servers that read a model's prompts: a model of their own in all but their pool and its picker, which they share. */
export interface PrefillServers extends Omit<Model, 'pool' | 'priority' | 'prefill'> {
  readonly disaggregation: Disaggregation;
  /** Of the decode servers; absent: vLLM's own default, `fail`. */
  readonly loadFailurePolicy?: LoadFailurePolicy;
  /** Least tokens that the decode server lacks for a prefill server to be asked; absent: every prompt goes there. */
  readonly nonCachedTokens?: number;
  /** Fields of `prefill` that the description gives, by their paths in it: `engine.tensorParallelSize`. */
  readonly given: readonly string[];
}
