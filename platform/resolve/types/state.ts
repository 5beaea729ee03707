/** Where Terraform keeps a state. */
export type State =
  | {
      readonly kind: 'gcs';
      readonly bucket: string;
      /** Folder of the state in the bucket. */
      readonly prefix: string;
      /** Full name of the key in Cloud KMS that encrypts it; absent where Google's own does. */
      readonly kmsKey?: string;
      /** E-mail address of the service account that reads and writes it; absent where whoever runs Terraform does. */
      readonly impersonateServiceAccount?: string;
    }
  | {
      readonly kind: 'local';
      /** Relative to the folder that Terraform runs in, `cdktf.out/stacks/<environment>`: the project's own folder, since that one may be deleted. */
      readonly path: string;
    };

/** The bucket for states, where the environment makes it. */
export interface StateBucket {
  readonly name: string;
  /** Region or multi-region. */
  readonly location: string;
  readonly kmsKey?: string;
  /** An overwritten state goes away once so many newer ones are there, and not before {@link keptDays}. */
  readonly keptVersions: number;
  readonly keptDays: number;
  readonly softDeleteDays: number;
  /** Where the state of the bucket itself is kept. */
  readonly ownState: 'local' | 'bucket';
}
