/** Artifact Registry between the cluster and the places that images come from. */
export interface Registry {
  /** Region of its repositories: that of the nodes. */
  readonly location: string;
  /** Remote repositories by the host that they stand in front of. */
  readonly upstreams: Readonly<Record<string, Upstream>>;
  readonly vulnerabilityScanning: boolean;
  readonly cleanUp: CleanUp;
  /** A repository for images of one's own; absent where none is asked for. */
  readonly ownImages?: { readonly repository: string; readonly immutableTags: boolean };
}

/** An image source. */
export interface Upstream {
  /** `made`: the environment makes the remote repository. */
  readonly kind: 'made' | 'existing';
  /** Its id, of a repository that is made. */
  readonly repository?: string;
  /** What stands in place of the host in an image's name. */
  readonly prefix: string;
  /** Who logs in, and the version in Secret Manager of the password. */
  readonly credentials?: { readonly username: string; readonly passwordSecretVersion: string };
}

/** What is done with images that nobody pulls any more. */
export interface CleanUp {
  readonly deleteAfterDays: number;
  readonly keepVersions: number;
  readonly dryRun: boolean;
}
