import { join } from 'node:path';
import { run } from '../conformance/harness/command';
import { complain, outputOf, type Checker } from './checker';
import type { Outputs } from './outputs';

interface FailedCheck {
  readonly check_id: string;
  readonly resource: string;
  readonly file_abs_path: string;
}

interface Report {
  readonly results?: { readonly failed_checks: readonly FailedCheck[] };
}

/** Checkov over all manifests and all Terraform JSON. */
export async function checkov({ folder, batches }: Outputs): Promise<Checker> {
  const complaints = new Map<string, Set<string>>();
  for (const [framework, below] of [
    ['kubernetes', 'manifests'],
    ['terraform_json', 'terraform'],
  ] as const) {
    for (const batch of batches) {
      for (const { check_id, resource, file_abs_path } of await failedChecks(framework, join(folder, below, batch))) {
        complain(complaints, outputOf(join(folder, below), file_abs_path), `${check_id} ${resource}`);
      }
    }
  }
  const version = (await run('checkov', ['--version'], { cwd: folder, env: { HOME: folder } })).stdout.trim();
  return { title: 'Checkov', how: `Checkov ${version}, all its checks for Kubernetes and Terraform`, complaints };
}

async function failedChecks(framework: string, directory: string): Promise<readonly FailedCheck[]> {
  const { stdout } = await run(
    'checkov',
    ['--directory', directory, '--framework', framework, '--output', 'json', '--compact', '--quiet', '--skip-download'],
    { cwd: directory, mayFail: true, env: { HOME: directory } },
  );
  const parsed = JSON.parse(stdout) as Report | Report[];
  const reports = Array.isArray(parsed) ? parsed : [parsed];
  return reports.flatMap(({ results }) => results?.failed_checks ?? []);
}
