/** What a hosted model costs: the figure to break even with. */
export interface ApiPrice {
  readonly provider: string;
  /** As the provider names it, or the Hugging Face id where the very model is sold. */
  readonly model: string;
  readonly inputUsdPerMillion: number;
  readonly outputUsdPerMillion: number;
  readonly cachedInputUsdPerMillion?: number;
  /** As the provider states it. */
  readonly quantization?: string;
  /** Null where the status of that very version was not checked. */
  readonly openWeights: boolean | null;
  readonly source: string;
  readonly asOf: string;
}
