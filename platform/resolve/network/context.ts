/** What a network's values depend on beside its own description. */
export interface NetworkContext {
  readonly environment: string;
  readonly project: string;
}
