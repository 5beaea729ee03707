/** Who is told, and which logs are kept. */
export interface Observability {
  /** By name. */
  readonly notificationChannels: Readonly<Record<string, NotificationChannel>>;
  /** Absent where logs are kept as the project keeps them. */
  readonly logs?: Logs;
  /** Whether prompts and answers may stand in the logs. */
  readonly logPrompts: boolean;
}

/** A notification channel of Cloud Monitoring that has no secret. */
export type NotificationChannel =
  | { readonly type: 'email'; readonly address: string }
  | {
      readonly type: 'pubsub';
      /** Full name: `projects/acme/topics/alerts`. */
      readonly topic: string;
    }
  | { readonly type: 'webhook'; readonly url: string }
  | {
      readonly type: 'existing';
      /** Full name: `projects/acme/notificationChannels/123`. */
      readonly name: string;
    };

/** The log bucket of an environment, and what goes into it. */
export interface Logs {
  /** Id of the bucket, and name of the sink that fills it. */
  readonly bucket: string;
  readonly location: string;
  readonly retentionDays: number;
  readonly locked: boolean;
  readonly analytics: boolean;
  /** What the bucket gets, in the Logging query language. */
  readonly filter: string;
  /** What of that is not kept, by name. */
  readonly exclusions: Readonly<Record<string, LogExclusion>>;
  /** What the project's own bucket no longer gets, by name. */
  readonly projectExclusions: Readonly<Record<string, LogExclusion>>;
}

/** Log entries that are not kept. */
export interface LogExclusion {
  readonly filter: string;
  readonly description: string;
}
