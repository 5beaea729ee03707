import { spawn } from 'node:child_process';
import { delimiter } from 'node:path';
import { findProgram, searchFolders } from './programs';

/** How to run a command. */
export interface CommandOptions {
  readonly env?: Record<string, string>;
  readonly cwd?: string;
  /** Whether a non-zero exit is an answer rather than an error. @default false */
  readonly mayFail?: boolean;
}

/** What a command gave back. */
export interface CommandResult {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Runs a program to its end.
 *
 * @throws Error with the command and all it printed, unless `mayFail`.
 */
export function run(program: string, args: readonly string[], options: CommandOptions = {}): Promise<CommandResult> {
  const path = findProgram(program);
  return new Promise((resolve, reject) => {
    const child = spawn(path, args, {
      cwd: options.cwd,
      env: { ...process.env, PATH: searchFolders().join(delimiter), ...options.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const output = { stdout: '', stderr: '' };
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => (output.stdout += chunk));
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => (output.stderr += chunk));
    child.once('error', reject);
    child.once('close', (exitCode, signal) => {
      const code = exitCode ?? -1;
      if (code === 0 || options.mayFail) {
        resolve({ code, ...output });
        return;
      }
      const ended = signal === null ? `code ${code}` : signal;
      reject(new Error(`${program} ${args.join(' ')} ended with ${ended}\n${output.stderr}${output.stdout}`));
    });
  });
}
