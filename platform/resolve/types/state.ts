/** Where Terraform keeps its state. */
export type State =
  | {
      readonly kind: 'gcs';
      readonly bucket: string;
      /** Folder of this environment's state in the bucket. */
      readonly prefix: string;
    }
  | {
      readonly kind: 'local';
      /** Relative to the folder that Terraform runs in, `cdktf.out/stacks/<environment>`: the project's own folder, since that one may be deleted. */
      readonly path: string;
    };
