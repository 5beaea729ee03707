import { cpSync, existsSync, lstatSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
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
  const done: Replacement[] = [];
  try {
    for (const replacement of replacements) {
      done.push(replacement);
      put(replacement);
    }
  } catch (error) {
    for (const replacement of done.reverse()) takeBack(replacement);
    throw error;
  }
  for (const { target } of done) clear(target);
}

/** Ends what a killed process began in a folder: each target there is whole again, and nothing else is left. */
export function recover(folder: string): void {
  const targets = new Set(namesIn(folder).flatMap((name) => LEFTOVER.exec(name)?.[1] ?? []));
  for (const name of targets) {
    const target = join(folder, name);
    const movedAside = !existsSync(target) && existsSync(beside(target, PREVIOUS));
    if (movedAside && existsSync(nextOf(target))) renameSync(nextOf(target), target);
    clear(target);
  }
}

/** Takes away what was made ready, and what was kept. */
export function clear(target: string): void {
  rmSync(nextOf(target), { recursive: true, force: true });
  rmSync(beside(target, PREVIOUS), { recursive: true, force: true });
}

function put({ target, hasSuccessor }: Replacement): void {
  const previous = beside(target, PREVIOUS);
  const existing = lstatSync(target, { throwIfNoEntry: false });
  // A file is never absent: the successor is renamed over it. A folder that is not empty cannot be.
  if (existing?.isFile() === true && hasSuccessor) cpSync(target, previous, { preserveTimestamps: true });
  else if (existing !== undefined) renameSync(target, previous);
  if (hasSuccessor) renameSync(nextOf(target), target);
}

function takeBack({ target }: Replacement): void {
  const previous = beside(target, PREVIOUS);
  if (existsSync(previous)) {
    if (existsSync(target) && lstatSync(target).isDirectory()) renameSync(target, nextOf(target));
    renameSync(previous, target);
  } else if (!existsSync(nextOf(target))) {
    rmSync(target, { recursive: true, force: true });
  }
  clear(target);
}

function beside(target: string, suffix: string): string {
  return join(dirname(target), `.${basename(target)}.${suffix}`);
}

function namesIn(folder: string): string[] {
  return statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true ? readdirSync(folder) : [];
}
