import type { Finding, Severity } from '../finding';
import type { Platform } from '../resolve';

/** What a check reports; the rule's name and severity are added to it. */
export type Problem = Omit<Finding, 'rule' | 'severity' | 'location'>;

/** What there is to say about a refusal. */
export interface RuleFacts {
  /** Kebab-case sentence of what is wrong: `model-exceeds-accelerator-memory`. Stable; `allow` names it. */
  readonly name: string;
  readonly severity: Severity;
  /** What is wrong, in one line. */
  readonly summary: string;
  /** What happens in the cluster when it is not refused. */
  readonly why: string;
  /** Public source: a page, or `owner/repository#number`. */
  readonly source: string;
  /** The fact that no source of record confirms, where the rule rests on one; such a rule only warns. */
  readonly unconfirmed?: string;
}

/** A refusal as data: what is wrong, why that matters, and how it is found. */
export interface Rule extends RuleFacts {
  check(platform: Platform): Problem[];
}
