import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';

import { tryFindNearest } from '../../platform/nearest';
import { Mistake } from '../mistake';

/** A file under `environments/`: one file is one environment. */
export interface EnvironmentFile {
  /** The environment's name: the file's name without its ending. */
  readonly name: string;
  readonly format: 'typescript' | 'yaml';
  /** From the root, with `/` on every system. */
  readonly path: string;
  readonly absolutePath: string;
}

/** Folder of the environments, under the root. Its sub-folders are not searched: they may hold what files share. */
export const ENVIRONMENTS_FOLDER = 'environments';

/**
 * The environments of a repository, by name.
 *
 * @throws {Mistake} where there is none, or two files describe one
 */
export function findEnvironmentFiles(root: string): EnvironmentFile[] {
  const files = fileNames(root)
    .flatMap((fileName) => tryDescribe(root, fileName) ?? [])
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.path < b.path ? -1 : 1));
  if (files.length === 0) throw new Mistake(nothingFound());
  for (const file of files) {
    const twin = files.find(({ name, path }) => name === file.name && path > file.path);
    if (twin !== undefined) {
      throw new Mistake(`${file.path} and ${twin.path} both describe '${file.name}'; rename or delete one of them`);
    }
  }
  return files;
}

/**
 * Those of the environments that are named, or all where none is; a name may also be given as its file.
 *
 * @throws {Mistake} for a name that no file has
 */
export function selectEnvironmentFiles(files: readonly EnvironmentFile[], names: readonly string[]): EnvironmentFile[] {
  if (names.length === 0) return [...files];
  const wanted = new Set(names.map((name) => findByName(files, name).name));
  return files.filter(({ name }) => wanted.has(name));
}

function findByName(files: readonly EnvironmentFile[], given: string): EnvironmentFile {
  const name = basename(given).replace(ENDING, '');
  const file = files.find((candidate) => candidate.name === name);
  if (file !== undefined) return file;
  const names = files.map((candidate) => candidate.name);
  const nearest = tryFindNearest(name, names);
  const hint = nearest === undefined ? '' : `; did you mean '${nearest}'?`;
  throw new Mistake(`there is no environment '${name}'${hint} (${ENVIRONMENTS_FOLDER}/ has: ${names.join(', ')})`);
}

const ENDING = /\.(ts|yaml|yml)$/;

function fileNames(root: string): string[] {
  try {
    return readdirSync(join(root, ENVIRONMENTS_FOLDER), { withFileTypes: true })
      .filter((entry) => !entry.isDirectory())
      .map((entry) => entry.name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

function tryDescribe(root: string, fileName: string): EnvironmentFile | undefined {
  const ending = ENDING.exec(fileName)?.[1];
  if (ending === undefined || fileName.startsWith('.') || /\.(d|test)\.ts$/.test(fileName)) return undefined;
  return {
    name: fileName.replace(ENDING, ''),
    format: ending === 'ts' ? 'typescript' : 'yaml',
    path: `${ENVIRONMENTS_FOLDER}/${fileName}`,
    absolutePath: join(root, ENVIRONMENTS_FOLDER, fileName),
  };
}

function nothingFound(): string {
  return (
    `there is no environment: no .ts, .yaml or .yml file in ${ENVIRONMENTS_FOLDER}/; ` +
    `make one that exports definePlatform({ … }), for example ${ENVIRONMENTS_FOLDER}/quickstart.ts`
  );
}
