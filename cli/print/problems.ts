import { type RefusedEnvironment, RefusedEnvironments } from '../load';
import { Mistake } from '../mistake';
import { formatFindings } from './findings';
import type { Terminal } from './terminal';

/** Prints everything that is wrong with environments. */
export function printRefused(refused: readonly RefusedEnvironment[], terminal: Terminal): void {
  terminal.err(refused.map(({ file, findings }) => formatFindings(file.path, findings, terminal)).join('\n'));
}

/** Prints what stopped a command: a user's mistake in a sentence, a fault of this program with its stack. */
export function printFailure(error: unknown, terminal: Terminal): void {
  if (error instanceof RefusedEnvironments) printRefused(error.refused, terminal);
  else if (error instanceof Mistake) terminal.err(`${terminal.colors.red('error')}: ${error.message}\n`);
  else terminal.err(formatBug(error, terminal));
}

/** The same for a program to read. */
export function failureAsJson(error: unknown): unknown {
  if (error instanceof RefusedEnvironments) {
    return { refused: error.refused.map(({ file, findings }) => ({ name: file.name, file: file.path, findings })) };
  }
  if (error instanceof Mistake) return { error: error.message };
  return { bug: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}

function formatBug(error: unknown, { colors }: Terminal): string {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `${colors.red('This is a fault of Slipway, not of your files.')} Please report it with what follows:\n${stack}\n`;
}
