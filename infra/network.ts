import type { ITerraformDependable } from './engine';

/** What the rest of an environment needs of its network, made or there already. */
export interface Network {
  readonly vpc: NamedResource;
  readonly subnet: NamedResource;
  /** Range from which the load balancer reaches the pods. */
  readonly proxyOnlyCidr: string;
  /** What must be there before anything runs in it: its way out, the rights to use it. */
  readonly ready: readonly ITerraformDependable[];
}

/** A resource by its full name and its short one. */
export interface NamedResource {
  readonly id: string;
  readonly name: string;
}
