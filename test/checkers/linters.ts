import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../conformance/harness/command';
import { tryFindProgram } from '../conformance/harness/programs';
import { complain, type Checker, type Output } from './checker';

/** kube-linter, where it is on the machine. */
export async function kubeLinter(all: readonly Output[]): Promise<Checker | undefined> {
  if (tryFindProgram('kube-linter') === undefined) return undefined;
  const complaints = new Map<string, Set<string>>();
  for (const { name, dist } of all) {
    const { stdout } = await run('kube-linter', ['lint', '--format', 'json', dist], { mayFail: true });
    const { Reports: reports } = JSON.parse(stdout) as { Reports: readonly LinterReport[] | null };
    for (const { Check: check, Object: object } of reports ?? []) {
      complain(complaints, name, `${check} ${object.K8sObject.GroupVersionKind.Kind}/${object.K8sObject.Name}`);
    }
  }
  const version = (await run('kube-linter', ['version'])).stdout.trim();
  return { title: 'kube-linter', how: `kube-linter ${version} with its default checks`, complaints };
}

/** kube-score, where it is on the machine. */
export async function kubeScore(all: readonly Output[]): Promise<Checker | undefined> {
  if (tryFindProgram('kube-score') === undefined) return undefined;
  const complaints = new Map<string, Set<string>>();
  for (const { name, dist, objects } of all) {
    if (objects.length === 0) continue;
    const { stdout } = await run(
      'kube-score',
      ['score', '--output-format', 'json', '--output-version', 'v2', ...filesOf(dist)],
      {
        mayFail: true,
      },
    );
    for (const { object_name: object, checks } of (JSON.parse(stdout) as ScoreReport[] | null) ?? []) {
      for (const { check, grade, skipped } of checks) {
        if (!skipped && grade < GOOD) complain(complaints, name, `${check.id} ${object} ${grade}`);
      }
    }
  }
  const version = (await run('kube-score', ['version'])).stdout.trim().split(',')[0] ?? '';
  return { title: 'kube-score', how: `${version} with its default checks`, complaints };
}

/** The grade of a check that finds nothing. */
const GOOD = 10;

interface LinterReport {
  readonly Check: string;
  readonly Object: {
    readonly K8sObject: { readonly Name: string; readonly GroupVersionKind: { readonly Kind: string } };
  };
}

interface ScoreReport {
  readonly object_name: string;
  readonly checks: readonly {
    readonly check: { readonly id: string };
    readonly grade: number;
    readonly skipped: boolean;
  }[];
}

function filesOf(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => join(folder, name));
}
