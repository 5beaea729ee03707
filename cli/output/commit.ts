import { cpSync, existsSync, linkSync, mkdirSync, readdirSync, rmdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { Mistake } from '../mistake';
import { withLock } from './lock';
import { PLACES } from './place';
import { type FolderPlan, folderPath, isChange } from './plan';
import { clear, exchange, nextOf, recover, type Replacement } from './replacement';

/** Sign that a process writes; under the folder that git ignores. */
const LOCK_FILE = 'cdktf.out/.slipway-lock';

/**
 * Plans under the lock and carries the plans out, all or none. Files that are as they shall be are not touched.
 *
 * @throws {Mistake} where the file system refuses; everything is then as it was before
 */
export function commit(root: string, plan: () => readonly FolderPlan[]): readonly FolderPlan[] {
  try {
    return withLock(join(root, LOCK_FILE), () => {
      recoverAll(root);
      const plans = plan();
      const replacements = plans.filter(isChange).flatMap((folder) => replacementsOf(root, folder));
      try {
        for (const { make } of replacements) make();
        withoutInterruption(() => exchange(replacements));
      } catch (error) {
        for (const { target } of replacements) clear(target);
        throw error;
      }
      for (const folder of plans) removeIfEmpty(join(root, folderPath(folder)));
      return plans;
    });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === undefined || !FILE_SYSTEM_REFUSALS.has(code)) throw error;
    throw new Mistake(`nothing was written: ${message}`);
  }
}

const FILE_SYSTEM_REFUSALS: ReadonlySet<string> = new Set(
  ['EACCES', 'EBUSY', 'EDQUOT', 'EEXIST', 'EISDIR', 'ENOSPC', 'ENOTDIR', 'EPERM', 'EROFS', 'EXDEV'], // errno(3)
);

interface Prepared extends Replacement {
  readonly make: () => void;
}

function replacementsOf(root: string, plan: FolderPlan): Prepared[] {
  const folder = join(root, folderPath(plan));
  return plan.place.unit === 'folder' ? [folderReplacement(folder, plan)] : fileReplacements(folder, plan);
}

function folderReplacement(folder: string, plan: FolderPlan): Prepared {
  const next = nextOf(folder);
  const hasSuccessor = plan.files.size > 0 || plan.foreign.length > 0;
  return {
    target: folder,
    hasSuccessor,
    make: () => {
      if (!hasSuccessor) return;
      for (const [path, text] of plan.files) {
        if (plan.changes.get(path) === 'unchanged') carryOver(join(folder, path), join(next, path));
        else write(join(next, path), text);
      }
      for (const path of plan.foreign) carryOver(join(folder, path), join(next, path));
    },
  };
}

function fileReplacements(folder: string, plan: FolderPlan): Prepared[] {
  return [...plan.changes].flatMap(([path, change]): Prepared[] => {
    if (change === 'unchanged') return [];
    const target = join(folder, path);
    const text = plan.files.get(path);
    return [
      { target, hasSuccessor: text !== undefined, make: () => text !== undefined && write(nextOf(target), text) },
    ];
  });
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** The same file under a second name: its time of change stays. Where the file system has no links, a faithful copy. */
function carryOver(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  try {
    linkSync(from, to);
  } catch {
    cpSync(from, to, { recursive: true, preserveTimestamps: true, verbatimSymlinks: true });
  }
}

/** The exchange takes milliseconds: whoever presses Ctrl-C gets it whole. */
function withoutInterruption(action: () => void): void {
  const ignore = (): void => undefined;
  process.on('SIGINT', ignore).on('SIGTERM', ignore);
  try {
    action();
  } finally {
    process.off('SIGINT', ignore).off('SIGTERM', ignore);
  }
}

function recoverAll(root: string): void {
  for (const { path, unit } of PLACES) {
    const parent = join(root, path);
    if (unit === 'folder') recover(parent);
    else if (existsSync(parent)) for (const name of readdirSync(parent)) recover(join(parent, name));
  }
}

function removeIfEmpty(folder: string): void {
  if (existsSync(folder) && readdirSync(folder).length === 0) rmdirSync(folder);
}
