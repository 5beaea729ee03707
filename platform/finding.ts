/** How grave a finding is: an `error` refuses the environment, a `warning` is shown and lets it pass. */
export type Severity = 'error' | 'warning';

/** Where in a YAML file a finding stands; both count from 1. */
export interface Location {
  readonly line: number;
  readonly column: number;
}

/** One thing that is wrong with an environment. */
export interface Finding {
  readonly severity: Severity;
  /** Kebab-case name of the rule, stable: it is what `allow` names. */
  readonly rule: string;
  /** Path in the description, joined with dots: `models.gemma.nodePool`; empty for the whole file. */
  readonly path: string;
  /** What is wrong, in one sentence without a full stop. */
  readonly message: string;
  /** The value given, as the user wrote it; never a secret. */
  readonly given?: unknown;
  /** The values or the bound that would be accepted. */
  readonly allowed?: string;
  /** What to write instead, ready to paste. */
  readonly fix?: string;
  /** Set for YAML files only. */
  readonly location?: Location;
}

/** The one error that a user's mistake raises: it carries every finding, errors first, and its stack is of no interest. */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(
    /** The environment that is refused. */
    readonly environment: string,
    readonly findings: readonly Finding[],
  ) {
    super(`${environment} has ${findings.length} ${findings.length === 1 ? 'problem' : 'problems'}`);
  }
}

/** Errors before warnings, each group in the order of the description. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  const rank = (finding: Finding): number => (finding.severity === 'error' ? 0 : 1);
  return [...findings].sort((a, b) => rank(a) - rank(b));
}
