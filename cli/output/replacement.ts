import { linkSync, lstatSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * A file or folder that is to be exchanged for its successor, or taken away where it has none. The successor is made ready
 * beside it, so that the exchange is nothing but renames; what was there waits beside it until all is well.
 */
export interface Replacement {
  readonly target: string;
  readonly hasSuccessor: boolean;
}

const NEXT = 'slipway-next';
const PREVIOUS = 'slipway-previous';
const LEFTOVER = new RegExp(`^\\.(.+)\\.(?:${NEXT}|${PREVIOUS})$`);

/** Where the successor is made ready. */
export function nextOf(target: string): string {
  return beside(target, NEXT);
}

/**
 * Exchanges all, or none: where one exchange fails, those before it are taken back and the failure is passed on. A
 * process that is killed in between leaves each target as it was, as it shall be, or moved aside for {@link recover}.
 */
export function exchange(replacements: readonly Replacement[]): void {
  const begun: { readonly target: string; readonly existed: boolean }[] = [];
  try {
    for (const replacement of replacements) {
      begun.push({ target: replacement.target, existed: exists(replacement.target) });
      put(replacement);
    }
  } catch (error) {
    for (const { target, existed } of begun.reverse()) takeBack(target, existed);
    throw error;
  }
  for (const { target } of begun) clear(target);
}

/** Ends what a killed process began in a folder: each target there is whole again, and nothing else is left. */
export function recover(folder: string): void {
  const targets = new Set(namesIn(folder).flatMap((name) => LEFTOVER.exec(name)?.[1] ?? []));
  for (const name of targets) {
    const target = join(folder, name);
    const movedAside = !exists(target) && exists(beside(target, PREVIOUS));
    if (movedAside && exists(nextOf(target))) renameSync(nextOf(target), target);
    clear(target);
  }
}

/** Takes away what was made ready, and what was kept. */
export function clear(target: string): void {
  rmSync(nextOf(target), { recursive: true, force: true });
  rmSync(beside(target, PREVIOUS), { recursive: true, force: true });
}

function put({ target, hasSuccessor }: Replacement): void {
  if (exists(target) && !(hasSuccessor && tryKeepBeside(target))) renameSync(target, beside(target, PREVIOUS));
  if (hasSuccessor) renameSync(nextOf(target), target);
}

/**
 * A file that gets a second name is never absent, for its successor is renamed over it. Folders take no second name, nor do
 * files everywhere.
 */
function tryKeepBeside(target: string): boolean {
  if (isFolder(target)) return false;
  try {
    linkSync(target, beside(target, PREVIOUS));
    return true;
  } catch {
    return false;
  }
}

function takeBack(target: string, existed: boolean): void {
  const previous = beside(target, PREVIOUS);
  if (exists(previous)) {
    if (isFolder(target)) renameSync(target, nextOf(target));
    renameSync(previous, target);
  } else if (!existed) {
    rmSync(target, { recursive: true, force: true });
  }
  clear(target);
}

function beside(target: string, suffix: string): string {
  return join(dirname(target), `.${basename(target)}.${suffix}`);
}

function namesIn(folder: string): string[] {
  return isFolder(folder) ? readdirSync(folder) : [];
}

function isFolder(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

function exists(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}
