import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

/** The sign is written beside its place and linked there: a process that is killed leaves one with its id, or none. */
function tryAcquire(path: string): boolean {
  const own = `${path}.${process.pid}`;
  writeFileSync(own, String(process.pid));
  try {
    linkSync(own, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    if (isLeftBehind(path)) rmSync(path, { force: true });
    return false;
  } finally {
    rmSync(own, { force: true });
  }
}

function isLeftBehind(path: string): boolean {
  const sign = tryReadOwner(path);
  if (sign === undefined) return false;
  const owner = Number(sign);
  if (!Number.isInteger(owner) || owner <= 0) return true;
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
