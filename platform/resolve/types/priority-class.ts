/** A PriorityClass that the environment brings. */
export interface PriorityClass {
  /** Cluster-scoped, so it carries the environment. */
  readonly name: string;
  readonly value: number;
  /** `Never`: its pods wait for a node and take none from others. */
  readonly preemptionPolicy: 'PreemptLowerPriority' | 'Never';
  /** What its pods may expect. */
  readonly description: string;
}
