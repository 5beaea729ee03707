import { run } from './command';
import type { Workspace } from './workspace';

/** One check's verdict on one resource. */
export interface Verdict {
  readonly check: string;
  /** As Checkov names it: `Deployment.inference.gemma`, or `resource.cluster` in Terraform JSON. */
  readonly resource: string;
  /** Of a skipped check. */
  readonly reason?: string;
}

/** What Checkov says. */
export interface CheckovReport {
  readonly passed: readonly Verdict[];
  readonly failed: readonly Verdict[];
  readonly skipped: readonly Verdict[];
}

interface RawVerdict {
  readonly check_id: string;
  readonly resource: string;
  readonly check_result: { readonly suppress_comment?: string };
}

interface RawReport {
  readonly results?: Record<'passed_checks' | 'failed_checks' | 'skipped_checks', readonly RawVerdict[]>;
  readonly summary?: { readonly parsing_errors: number };
  /** At the top where there is nothing that it has a check for. */
  readonly parsing_errors?: number;
  readonly passed?: number;
}

/**
 * Runs the real Checkov over a file or a folder, without asking anything of the network.
 *
 * @returns an empty report where it read everything and has a check for none of it
 * @throws Error where it could not read something
 */
export async function checkov(
  workspace: Workspace,
  framework: 'kubernetes' | 'terraform_json',
  target: readonly ['--file' | '--directory', string],
): Promise<CheckovReport> {
  const { stdout, stderr } = await run(
    'checkov',
    [...target, '--framework', framework, '--output', 'json', '--compact', '--skip-download'],
    // Started elsewhere than in the clone, it reads no settings that happen to lie there.
    { cwd: workspace.folder, mayFail: true, env: { HOME: workspace.folder } },
  );
  const parsed = parse(stdout);
  if (knowsNothingOf(parsed)) return { passed: [], failed: [], skipped: [] };
  const { results, summary } = parsed;
  if (results === undefined || summary?.parsing_errors !== 0) throw new Error(`Checkov: ${stderr}${stdout}`);
  return {
    passed: results.passed_checks.map(verdict),
    failed: results.failed_checks.map(verdict),
    skipped: results.skipped_checks.map(verdict),
  };
}

function knowsNothingOf({ results, parsing_errors: unread, passed }: RawReport): boolean {
  return results === undefined && unread === 0 && passed === 0;
}

/** One report for each framework; a list only where there are several. */
function parse(text: string): RawReport {
  const parsed = JSON.parse(text) as RawReport | RawReport[];
  return Array.isArray(parsed) ? (parsed[0] ?? {}) : parsed;
}

function verdict({ check_id, resource, check_result }: RawVerdict): Verdict {
  const { suppress_comment: reason } = check_result;
  return { check: check_id, resource, ...(reason === undefined ? {} : { reason }) };
}
