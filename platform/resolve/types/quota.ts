/** The quota that the platform needs at its full size. */
export interface Quota {
  readonly needs: readonly QuotaNeeded[];
  /** Absent where nothing is asked for. */
  readonly request?: QuotaRequest;
}

/** A quota by name. */
export interface QuotaNeeded {
  /** As `gcloud` prints it: `NVIDIA_L4_GPUS`. */
  readonly metric: string;
  /** `global` for the quota over all regions. */
  readonly region: string;
  /** GPUs or TPU chips. */
  readonly amount: number;
  /** Shows limit and usage. */
  readonly command: string;
}

/** Preferences of Cloud Quotas. */
export interface QuotaRequest {
  readonly contactEmail: string;
  readonly justification: string;
  /** Amounts that are given in place of those needed. */
  readonly amounts: Readonly<Record<string, number>>;
  /** By the name of the quota; those whose id in the Cloud Quotas API is not known are not among them. */
  readonly preferences: Readonly<Record<string, QuotaPreference>>;
}

export interface QuotaPreference {
  /** Name of the preference. */
  readonly name: string;
  readonly quotaId: string;
  /** `region`, and `gpu_family` of quotas that count several. */
  readonly dimensions: Readonly<Record<string, string>>;
  readonly preferredValue: number;
}
