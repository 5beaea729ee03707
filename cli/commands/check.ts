import { Command } from 'commander';

import { type CommonOptions, type Context, describeCommand } from '../context';
import type { AcceptedEnvironment } from '../load';
import { printJson, printWarnings } from '../print/output';
import { acceptAll } from '../synthesis';

/** `slipway check [environment…]`: says what is wrong with environments, and writes nothing. */
export function checkCommand(context: Context): Command {
  const command = new Command('check')
    .description('say everything that is wrong with environments, without writing anything')
    .argument('[environment...]', 'names of files in environments/; all where none is named')
    .action((names: string[], options: CommonOptions) => check(names, options, context));
  return describeCommand(command, [
    'npm run check                        every environment',
    'npm run check -- quickstart          one environment',
    'npm run check -- --json              findings for a program to read',
  ]);
}

function check(names: readonly string[], { json, quiet }: CommonOptions, { root, terminal }: Context): void {
  const environments = acceptAll(root, names);
  if (json === true) {
    const reports = environments.map(({ file, warnings, lifted }) => {
      return { name: file.name, file: file.path, warnings, lifted };
    });
    printJson({ environments: reports }, terminal);
    return;
  }
  printWarnings(environments, terminal);
  if (quiet === true) return;
  for (const environment of environments) terminal.out(formatVerdict(environment));
}

function formatVerdict({ file, warnings, lifted }: AcceptedEnvironment): string {
  const doubts = warnings.length === 0 ? '' : `, with ${warnings.length} warning${warnings.length === 1 ? '' : 's'}`;
  const reasons = lifted.map(({ rule, path, reason }) => `  lifted  ${rule}  ${path}: ${reason}\n`);
  return `${file.path} is good${doubts}\n${reasons.join('')}`;
}
