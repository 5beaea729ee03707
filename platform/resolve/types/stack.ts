import type { State } from './state';

/**
 * What a Terraform stack holds, by how long it lives: the bucket for the states; the cluster with its network and rights; the
 * way to it.
 */
export type StackKind = 'bootstrap' | 'main' | 'edge';

/** One Terraform state of an environment. Stacks share names, which are computed here, and never each other's values. */
export interface Stack {
  readonly kind: StackKind;
  /**
   * Its folder under `cdktf.out/stacks`, and its name for cdktf: the environment's name, with `.bootstrap` or `.edge` behind it
   * for a further stack. No environment's name holds a dot, so no two stacks are named alike.
   */
  readonly name: string;
  /** Where its state is kept. */
  readonly state: State;
  /** Names of the stacks that are applied before it. */
  readonly dependencies: readonly string[];
}
