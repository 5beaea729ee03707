/**
 * A replica over several nodes: a leader that serves, and workers that compute with it. The leader runs what `engine`
 * says.
 */
export interface Hosts {
  /** Nodes of one replica, that of the leader among them. */
  readonly count: number;
  /** vLLM's own multi-node mode, or Ray. */
  readonly distributedExecutorBackend: 'mp' | 'ray';
  /** What the pods beside the leader run. */
  readonly worker: { readonly command: readonly string[]; readonly args: readonly string[] };
  /** Name of the Service of its leaders: by the model's own name there is one through which the pods of a group meet. */
  readonly service: string;
  /** Label of which one value has room for one group and no other; absent where groups share what they stand on. */
  readonly exclusiveTopology?: string;
}
