import type { PlatformDescription } from '../../platform';

/** A set-up that somebody published and runs, written as an environment: whatever refuses it is a false alarm. */
export interface PublicSetUp {
  /** Where it was published. */
  readonly source: string;
  readonly description: PlatformDescription;
  /** Warnings that it truly earns: rule -> why the warning is right although the set-up works. */
  readonly warnings?: Readonly<Record<string, string>>;
}
