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
  /** Label of which one value has room for one group and no other; absent where groups share what they stand on. */
  readonly exclusiveTopology?: string;
}
