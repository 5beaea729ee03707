import { Command } from 'commander';

import { type CommonOptions, type Context, describeCommand } from '../context';
import { type AcceptedEnvironment, RefusedEnvironments, type Verdicts } from '../load';
import { printJson, printWarnings } from '../print/output';
import { failureAsJson } from '../print/problems';
import { sarifLog } from '../report';
import { judgeAll } from '../synthesis';

interface CheckOptions extends CommonOptions {
  readonly sarif?: true;
}

/** `slipway check [environment…]`: says what is wrong with environments, and writes nothing. */
export function checkCommand(context: Context): Command {
  const command = new Command('check')
    .description('say everything that is wrong with environments, without writing anything')
    .argument('[environment...]', 'names of files in environments/; all where none is named')
    .option('--sarif', 'print findings in SARIF 2.1.0, for code hosts and editors')
    .action((names: string[], options: CheckOptions) => check(names, options, context));
  return describeCommand(command, [
    'npm run check                        every environment',
    'npm run check -- quickstart          one environment',
    'npm run check -- --json              findings for a program to read',
    'npm run --silent check -- --sarif > slipway.sarif',
  ]);
}

function check(names: readonly string[], { json, sarif, quiet }: CheckOptions, context: Context): void {
  const { root, terminal, end } = context;
  const verdicts = judgeAll(root, names);
  const { accepted, refused } = verdicts;
  if (json === true || sarif === true) {
    printJson(sarif === true ? sarifLog(verdicts) : jsonReport(verdicts), terminal);
    if (refused.length > 0) end(1);
    return;
  }
  if (refused.length > 0) throw new RefusedEnvironments(refused);
  printWarnings(accepted, terminal);
  if (quiet === true) return;
  for (const environment of accepted) terminal.out(formatVerdict(environment));
}

/** The good ones with their warnings, and the refused, where there are any, as every command reports them. */
function jsonReport({ accepted, refused }: Verdicts): unknown {
  const environments = accepted.map(({ file, warnings, lifted }) => {
    return { name: file.name, file: file.path, warnings, lifted };
  });
  const failure = refused.length === 0 ? {} : (failureAsJson(new RefusedEnvironments(refused)) as object);
  return { environments, ...failure };
}

function formatVerdict({ file, warnings, lifted }: AcceptedEnvironment): string {
  const doubts = warnings.length === 0 ? '' : `, with ${warnings.length} warning${warnings.length === 1 ? '' : 's'}`;
  const reasons = lifted.map(({ rule, path, reason }) => `  lifted  ${rule}  ${path}: ${reason}\n`);
  return `${file.path} is good${doubts}\n${reasons.join('')}`;
}
