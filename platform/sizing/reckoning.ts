/** What every result of the arithmetic carries: the sum that led to it, and where its constants were read. */
export interface Reckoning {
  /** The arithmetic written out with its units, one term after another. */
  readonly sum: string;
  /** Where the formula and its constants come from. */
  readonly source: readonly string[];
}
