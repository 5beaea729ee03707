/** A secret of Secret Manager: its value is added by hand, and stands nowhere here. */
export type Secret = ExistingSecret | MadeSecret;

/** A secret that is there: its readers are granted, and nothing else is touched. */
export interface ExistingSecret {
  readonly kind: 'existing';
  readonly id: string;
  readonly readers: readonly SecretReader[];
}

/** A secret that the environment makes, without a version. */
export interface MadeSecret {
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
