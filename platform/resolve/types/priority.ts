/** `critical` goes first, `sheddable` is refused first when the pool is saturated. */
export type PriorityLevel = 'critical' | 'standard' | 'sheddable';

/** The priority of requests for one name, or for all names of a model. */
export interface Priority {
  readonly level: PriorityLevel;
  /** Priority of the InferenceObjective. */
  readonly value: number;
  /** Name of the InferenceObjective, which a request names in its objective header. */
  readonly objective: string;
}
