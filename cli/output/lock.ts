import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

import { Mistake } from '../mistake';

/** A writer needs a second for the largest platform; one that takes this long hangs. */
const PATIENCE_MS = 30_000;
const PAUSE_MS = 25;

/**
 * Does something while no other process does the same: a file with the process's id is the sign. A sign that a process
 * has left behind that is no more counts for nothing.
 *
 * @throws {Mistake} where another process does not come to an end
 */
export function withLock<T>(path: string, action: () => T): T {
  mkdirSync(dirname(path), { recursive: true });
  const deadline = Date.now() + PATIENCE_MS;
  while (!tryAcquire(path)) {
    if (Date.now() > deadline) throw new Mistake(heldBy(path));
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS);
  }
  try {
    return action();
  } finally {
    rmSync(path, { force: true });
  }
}

function tryAcquire(path: string): boolean {
  try {
    const file = openSync(path, 'wx');
    writeSync(file, String(process.pid));
    closeSync(file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    if (isLeftBehind(path)) rmSync(path, { force: true });
    return false;
  }
}

/** An empty sign is one that is being written at this moment. */
function isLeftBehind(path: string): boolean {
  const owner = Number(tryReadOwner(path));
  if (!Number.isInteger(owner) || owner <= 0) return false;
  try {
    process.kill(owner, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}

function tryReadOwner(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function heldBy(path: string): string {
  return `another synthesis (process ${tryReadOwner(path) ?? 'unknown'}) does not end; end it, or delete ${path}`;
}
