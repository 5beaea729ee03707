import type { Command } from 'commander';

import type { Terminal } from './print/terminal';

/** What a command works on and speaks through. */
export interface Context {
  /** Folder that holds `environments/`, and into which is written. */
  readonly root: string;
  readonly terminal: Terminal;
  /** Tells the caller how it ended; 0 where nobody says. */
  readonly end: (code: ExitCode) => void;
}

/** 0 good, 1 refused or failed, 2, only where it is asked for, that there is a difference. */
export type ExitCode = 0 | 1 | 2;

/** Options of every command that reads environments. */
export interface CommonOptions {
  readonly json?: true;
  readonly quiet?: true;
}

/** Adds them, with examples below the help. */
export function describeCommand(command: Command, examples: readonly string[]): Command {
  return command
    .option('--json', 'print the result as JSON')
    .option('--quiet', 'print nothing but problems')
    .addHelpText('after', `\nExamples:\n${examples.map((example) => `  ${example}\n`).join('')}`);
}
