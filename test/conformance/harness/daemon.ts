import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { basename, delimiter } from 'node:path';
import { eventually, Hopeless } from './eventually';
import { findProgram, searchFolders } from './programs';
import type { Workspace } from './workspace';

/** What to start. */
export interface DaemonOptions {
  /** Looked up by `findProgram`. */
  readonly program: string;
  readonly args: readonly string[];
  readonly env?: Record<string, string>;
  readonly cwd?: string;
  /** Asked over and over until it holds; a probe that throws counts as not yet. */
  readonly ready: () => Promise<boolean>;
  /** @default 60 */
  readonly readyWithinSeconds?: number;
}

/**
 * Ends the whole process group as soon as the test's end of the pipe closes, so that nothing outlives a test run that
 * was killed. The program itself reads nothing.
 */
const LEASH =
  'exec 3<&0; "$0" "$@" </dev/null 3<&- & program=$!; { cat <&3 >/dev/null; kill -KILL 0; } & wait $program';

const LOG_LINES_SHOWN = 20;
const LOG_COLUMNS_SHOWN = 400;

/** A long-running program in a process group of its own, its output in a file of the workspace. */
export class Daemon {
  private exit: string | undefined;

  private constructor(
    readonly name: string,
    private readonly child: ChildProcess,
    private readonly logFile: string,
  ) {
    child.once('exit', (code, signal) => (this.exit = signal ?? `code ${code}`));
  }

  /** Starts it and waits until it is ready; ended with the workspace. */
  static async start(workspace: Workspace, options: DaemonOptions): Promise<Daemon> {
    const program = findProgram(options.program);
    const name = basename(program);
    const logFile = workspace.write(`logs/${name}-${process.hrtime.bigint()}.log`, '');
    const log = openSync(logFile, 'a');
    const child = spawn('/bin/sh', ['-c', LEASH, program, ...options.args], {
      cwd: options.cwd ?? workspace.folder,
      env: { ...process.env, PATH: searchFolders().join(delimiter), ...options.env },
      stdio: ['pipe', log, log],
      detached: true,
    });
    closeSync(log);
    const daemon = new Daemon(name, child, logFile);
    workspace.onEnd(() => daemon.stop());
    await eventually(`${name} to be ready`, () => daemon.check(options.ready), {
      withinSeconds: options.readyWithinSeconds ?? 60,
      logs: () => daemon.log(),
    });
    return daemon;
  }

  get running(): boolean {
    return this.exit === undefined;
  }

  /** What it printed, the last lines of it. */
  log(lines = LOG_LINES_SHOWN): string {
    const all = readFileSync(this.logFile, 'utf8').trimEnd().split('\n');
    const shown = all.slice(-lines).map((line) => line.slice(0, LOG_COLUMNS_SHOWN));
    return [`--- ${this.name}, last lines of its log ---`, ...shown].join('\n');
  }

  /** Everything it printed. */
  fullLog(): string {
    return readFileSync(this.logFile, 'utf8');
  }

  /** Ends its process group and nothing else. */
  async stop(): Promise<void> {
    if (this.exit !== undefined || this.child.pid === undefined) return;
    const gone = new Promise((done) => this.child.once('exit', done));
    process.kill(-this.child.pid, 'SIGKILL');
    await gone;
  }

  private async check(ready: () => Promise<boolean>): Promise<boolean> {
    if (this.exit !== undefined) throw new Hopeless(`${this.name} ended with ${this.exit}\n${this.log()}`);
    return ready();
  }
}
