/** Where the weights come from. */
export interface Weights {
  readonly source: 'huggingface';
  /** Repository on the Hub. */
  readonly id: string;
  /** Branch, tag or commit. */
  readonly revision?: string;
  /** The access token, by reference only. */
  readonly token?: SecretKeyReference;
  /** Size of the checkpoint. */
  readonly bytes: number;
}

/** A key of a Kubernetes Secret that the user makes; its value is never in the description nor in the output. */
export interface SecretKeyReference {
  readonly secret: string;
  readonly key: string;
}
