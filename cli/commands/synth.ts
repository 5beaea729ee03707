import { Command } from 'commander';

import { type CommonOptions, type Context, describeCommand } from '../context';
import { printJson, printWarnings } from '../print/output';
import { formatSummary } from '../print/summary';
import { type FileReport, reportEnvironment, reportFiles } from '../report';
import { compare, synthesize } from '../synthesis';

interface SynthOptions extends CommonOptions {
  readonly diff?: true;
}

/** The steps to the first answer fill half a screen for each environment; beyond this many they are left out. */
const STEPS_MAX = 3;

/** `slipway synth [environment…]`: writes the manifests and the Terraform JSON. */
export function synthCommand(context: Context): Command {
  const command = new Command('synth')
    .description('write the manifests to dist/ and the Terraform JSON to cdktf.out/')
    .argument('[environment...]', 'names of files in environments/; all where none is named')
    .option('--diff', 'write nothing; list what would change, and end with exit code 2 where anything would')
    .action((names: string[], options: SynthOptions) => {
      if (options.diff === true) diff(names, options, context);
      else synth(names, options, context);
    });
  return describeCommand(command, [
    'npm run synth                        every environment',
    'npm run synth -- quickstart          one environment',
    'npm run synth -- --diff              does dist/ say what environments/ say?',
  ]);
}

function synth(names: readonly string[], { json, quiet }: SynthOptions, { root, terminal }: Context): void {
  const { environments, folders } = synthesize(root, names);
  const reports = environments.map((environment) => reportEnvironment(environment, folders));
  const removed = reportFiles(folders.filter(({ files }) => files.size === 0));
  if (json === true) {
    printJson({ environments: reports, removed }, terminal);
    return;
  }
  printWarnings(environments, terminal);
  if (quiet === true) return;
  for (const report of reports) terminal.out(`${formatSummary(report, terminal, reports.length <= STEPS_MAX)}\n`);
  if (removed.length > 0) terminal.out(`${formatRemoved(removed)}\n`);
  if (reports.length > STEPS_MAX) terminal.out('What to run next: npm run synth -- <environment>\n');
}

function diff(names: readonly string[], { json, quiet }: SynthOptions, { root, terminal, end }: Context): void {
  const files = reportFiles(compare(root, names).folders);
  const differences = files.filter(({ change }) => change !== 'unchanged');
  if (json === true) printJson({ differences }, terminal);
  else if (quiet !== true) terminal.out(formatDifferences(differences));
  if (differences.length > 0) end(2);
}

function formatRemoved(files: readonly FileReport[]): string {
  const paths = files.map(({ path }) => `  ${path}\n`).join('');
  return (
    `Removed, because environments/ no longer describes them:\n${paths}` +
    `Cloud resources that were made from them still stand; to destroy them, bring the description back first.\n`
  );
}

function formatDifferences(files: readonly FileReport[]): string {
  if (files.length === 0) return 'no difference\n';
  return files.map(({ path, change }) => `${change.padEnd('unchanged'.length)} ${path}\n`).join('');
}
