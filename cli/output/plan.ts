import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { Mistake } from '../mistake';
import type { Place } from './place';

/** What a folder in a place shall hold of ours. */
export interface Wanted {
  readonly place: Place;
  /** Name of the sub-folder; empty for the place itself. */
  readonly folder: string;
  /** Text by path in the folder; empty where nothing is to be left of it. */
  readonly files: ReadonlyMap<string, string>;
}

/** What has to happen to a folder. */
export interface FolderPlan extends Wanted {
  /** Every file of ours, by path in the folder. */
  readonly changes: ReadonlyMap<string, Change>;
  /** The user's own files, links and empty folders, by path in the folder; they are carried over. */
  readonly foreign: readonly string[];
}

export type Change = 'added' | 'changed' | 'unchanged' | 'removed';

/**
 * Compares what is wanted with what is on disk. Touches nothing.
 *
 * @throws {Mistake} where something of the user's stands in the way
 */
export function planFolder(root: string, wanted: Wanted): FolderPlan {
  const { place, files } = wanted;
  const folder = join(root, folderPath(wanted));
  refuseWhatIsNoFolder(folder, folderPath(wanted));
  const ours = new Map<string, string>();
  const foreign: string[] = [];
  for (const path of place.unit === 'file' ? files.keys() : walk(folder)) {
    const text = place.mayHold(path) ? tryRead(join(folder, path)) : undefined;
    if (text !== undefined && place.owns(wanted.folder, text)) ours.set(path, text);
    else if (exists(join(folder, path))) foreign.push(path);
  }
  refuseForeign(wanted, ours, foreign);
  return { ...wanted, changes: compare(files, ours), foreign };
}

/** Path of the folder from the root, as it is shown. */
export function folderPath({ place, folder }: Pick<Wanted, 'place' | 'folder'>): string {
  return folder === '' ? place.path : `${place.path}/${folder}`;
}

/** Whether anything has to be written or taken away. */
export function isChange({ changes }: FolderPlan): boolean {
  return [...changes.values()].some((change) => change !== 'unchanged');
}

/** Sub-folders of a place that nothing is written to any more, yet hold files of ours. */
export function planAbandoned(root: string, place: Place, isAbandoned: (folder: string) => boolean): FolderPlan[] {
  const parent = join(root, place.path);
  if (!existsSync(parent)) return [];
  const gone = readdirSync(parent, { withFileTypes: true }).filter(
    (entry) => entry.isDirectory() && !entry.name.startsWith('.') && isAbandoned(entry.name),
  );
  return gone.flatMap(({ name }) => {
    const plan = planRemoval(root, place, name);
    return plan.changes.size === 0 ? [] : [plan];
  });
}

function planRemoval(root: string, place: Place, folder: string): FolderPlan {
  const path = join(root, place.path, folder);
  const changes = new Map<string, Change>();
  const foreign: string[] = [];
  for (const file of place.unit === 'file' ? readdirSync(path) : walk(path)) {
    const text = place.mayHold(file) ? tryRead(join(path, file)) : undefined;
    if (text !== undefined && place.owns(folder, text)) changes.set(file, 'removed');
    else foreign.push(file);
  }
  return { place, folder, files: new Map(), changes, foreign };
}

function compare(files: ReadonlyMap<string, string>, ours: ReadonlyMap<string, string>): Map<string, Change> {
  const changes = new Map<string, Change>();
  for (const [path, text] of files) {
    const before = ours.get(path);
    changes.set(path, before === undefined ? 'added' : before === text ? 'unchanged' : 'changed');
  }
  for (const path of ours.keys()) if (!files.has(path)) changes.set(path, 'removed');
  return changes;
}

function refuseWhatIsNoFolder(folder: string, shown: string): void {
  const entry = lstatSync(folder, { throwIfNoEntry: false });
  if (entry === undefined || entry.isDirectory()) return;
  const kind = entry.isSymbolicLink() ? 'a symbolic link' : 'a file';
  throw new Mistake(`${shown} is ${kind} where a folder is to be written; move it away`);
}

function refuseForeign(wanted: Wanted, ours: ReadonlyMap<string, string>, foreign: readonly string[]): void {
  const { place, files } = wanted;
  const inTheWay = foreign.find(
    (path) => files.has(path) || [...files.keys()].some((file) => file.startsWith(`${path}/`)),
  );
  if (inTheWay !== undefined) {
    const path = `${folderPath(wanted)}/${inTheWay}`;
    throw new Mistake(`${path} was not written by Slipway and would be overwritten; move it away or delete it`);
  }
  if (place.unit === 'folder' && ours.size === 0 && foreign.length > 0) {
    const some = foreign.slice(0, 3).join(', ');
    throw new Mistake(
      `${folderPath(wanted)} holds files of which Slipway wrote none (${some}${foreign.length > 3 ? ', …' : ''}); ` +
        `move them away, or rename the environment '${wanted.folder}'`,
    );
  }
}

/** Everything under a folder that is not itself a folder with something in it, by path with `/`. */
function walk(folder: string, prefix = ''): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = `${prefix}${entry.name}`;
    if (!entry.isDirectory()) return [path];
    const inside = walk(join(folder, entry.name), `${path}/`);
    return inside.length === 0 ? [path] : inside;
  });
}

/** Whether anything is there, be it a link to nowhere. */
function exists(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

/** The text of a regular file. */
function tryRead(path: string): string | undefined {
  const entry = lstatSync(path, { throwIfNoEntry: false });
  return entry?.isFile() === true ? readFileSync(path, 'utf8') : undefined;
}
