import type { AcceptedEnvironment } from '../load';
import { formatFindings } from './findings';
import type { Terminal } from './terminal';

/** Prints a result for programs. */
export function printJson(value: unknown, terminal: Terminal): void {
  terminal.out(`${JSON.stringify(value, undefined, 2)}\n`);
}

/** Prints what is doubtful in environments that pass. */
export function printWarnings(environments: readonly AcceptedEnvironment[], terminal: Terminal): void {
  const doubtful = environments.filter(({ warnings }) => warnings.length > 0);
  for (const { file, warnings } of doubtful) terminal.err(`${formatFindings(file.path, warnings, terminal)}\n`);
}
