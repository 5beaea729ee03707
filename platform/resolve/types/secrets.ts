/** A secret of Secret Manager: its value is added by hand, and stands nowhere here. */
export type Secret = ExistingSecret | MadeSecret;

interface Synced {
  /** Absent: pods read it from a file, or not at all. */
  readonly synced?: SyncedSecret;
}

/** A copy of a secret in the cluster, for what is taken from the environment. */
export interface SyncedSecret {
  readonly by: 'external-secrets' | 'secret-sync';
  /** Name of the Kubernetes Secret, and of the objects that make it. */
  readonly name: string;
  /** Key in its data. */
  readonly key: string;
  /** In whose name it is read: nobody else's, and no model's. */
  readonly serviceAccount: string;
  /** Where copies stand. */
  readonly namespaces: readonly string[];
  /** Full name of the version that is read. */
  readonly version: string;
}

/** A secret that is there: its readers are granted, and nothing else is touched. */
export interface ExistingSecret extends Synced {
  readonly kind: 'existing';
  readonly id: string;
  readonly readers: readonly SecretReader[];
}

/** A secret that the environment makes, without a version. */
export interface MadeSecret extends Synced {
  readonly kind: 'made';
  readonly id: string;
  /** Regions that keep it; empty: Google chooses. */
  readonly locations: readonly string[];
  /** Full name of the key in Cloud KMS. */
  readonly kmsKey?: string;
  /** Days in which a version that is to be destroyed can be had back; absent: none. */
  readonly versionDestroyDelayDays?: number;
  /** Reminders; absent where nobody gets any. */
  readonly rotation?: { readonly everyDays: number; readonly firstAt: string; readonly topic: string };
  /** Terraform refuses to destroy it. */
  readonly deletionProtection: boolean;
  readonly readers: readonly SecretReader[];
}

/** A Kubernetes service account that may read the newest version. */
export interface SecretReader {
  readonly namespace: string;
  readonly serviceAccount: string;
}
