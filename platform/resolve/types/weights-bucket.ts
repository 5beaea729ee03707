import type { SecretReader } from './secrets';

/** The Cloud Storage bucket that models are read from. */
export type WeightsBucket = ExistingBucket | MadeBucket;

/** A bucket that is there: its readers are granted, and nothing else is touched. */
export interface ExistingBucket {
  readonly kind: 'existing';
  readonly name: string;
  /** Models that read it, by name. */
  readonly readers: readonly string[];
  /** Kubernetes service accounts of the Jobs that fill it. */
  readonly writers: readonly SecretReader[];
}

/** A bucket that the environment makes. */
export interface MadeBucket {
  readonly kind: 'made';
  readonly name: string;
  /** Region or multi-region. */
  readonly location: string;
  readonly hierarchicalNamespace: boolean;
  readonly versioning: boolean;
  /** 0: what is deleted is gone. */
  readonly softDeleteDays: number;
  /** Versions that were overwritten so long ago are deleted; absent without versioning. */
  readonly noncurrentDays?: number;
  readonly anywhereCache?: AnywhereCache;
  /** Full name of the key in Cloud KMS. */
  readonly kmsKey?: string;
  /** Terraform refuses to destroy it. */
  readonly deletionProtection: boolean;
  /** Models that read it, by name. */
  readonly readers: readonly string[];
  /** Kubernetes service accounts of the Jobs that fill it. */
  readonly writers: readonly SecretReader[];
}

/** Read caches of a bucket in the zones of the nodes. */
export interface AnywhereCache {
  readonly zones: readonly string[];
  readonly ttlHours: number;
  readonly admissionPolicy: 'admit-on-first-miss' | 'admit-on-second-miss';
}
