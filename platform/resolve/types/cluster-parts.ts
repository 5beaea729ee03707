/** A key of Cloud KMS. */
export interface KmsKey {
  /** `projects/…/locations/…/keyRings/…/cryptoKeys/…` */
  readonly fullName: string;
  /** Last part of its full name. */
  readonly name: string;
  /** Made by this environment; else it is there already. */
  readonly make: boolean;
}

/** A time in which GKE must not upgrade. */
export interface MaintenanceExclusion {
  readonly startTime: string;
  readonly endTime: string;
  readonly scope: 'NO_UPGRADES' | 'NO_MINOR_UPGRADES' | 'NO_MINOR_OR_NODE_UPGRADES';
}

/** Which images may run. */
export interface BinaryAuthorization {
  readonly mode: 'ENFORCED_BLOCK_AND_AUDIT_LOG' | 'DRYRUN_AUDIT_LOG_ONLY';
  /** Images that are admitted: with their registry, the end perhaps `*` or `**`. */
  readonly admit: readonly string[];
  /** Images that the environment runs, with their registry. */
  readonly images: readonly string[];
  /** Whose attestations admit any other image; empty: nobody's. */
  readonly attestors: readonly string[];
  /** What the project's other clusters may run. */
  readonly elsewhere: 'ALWAYS_ALLOW' | 'ALWAYS_DENY';
}

/** What GKE installs in the cluster. */
export interface Addons {
  readonly gcsFuse: boolean;
  readonly persistentDisk: boolean;
  readonly lustre: boolean;
  readonly filestore: boolean;
  readonly secretManager: boolean;
  readonly nodeLocalDns: boolean;
  readonly cloudDns: boolean;
  readonly backup?: Backup;
}

/** Backups of the namespace of the models. */
export interface Backup {
  /** Five fields, UTC. */
  readonly cron: string;
  readonly retainDays: number;
  readonly includeSecrets: boolean;
  readonly includeVolumeData: boolean;
  /** Full name of the Cloud KMS key that encrypts them; absent: Google's. */
  readonly key?: string;
}

/** Where upgrades and security bulletins are told. */
export interface Notifications {
  /** `projects/…/topics/…` */
  readonly topic: string;
  /** Last part of that. */
  readonly topicName: string;
  readonly make: boolean;
  /** Empty: everything. */
  readonly events: readonly string[];
}
