import * as fs from 'node:fs';
import * as path from 'node:path';

/** The root of the repository. */
export const ROOT = path.join(__dirname, '../..');

const PASSED_BY = new Set(['.git', 'node_modules', 'coverage', 'cdktf.out', '.cdktf.out']);

/** Every file of the house but what git and npm keep for themselves, as paths from the root, in order. */
export function files(keep: RegExp): string[] {
  return fs
    .readdirSync(ROOT, { withFileTypes: true })
    .filter(({ name }) => !PASSED_BY.has(name))
    .flatMap((entry) => (entry.isDirectory() ? below(entry.name) : [entry.name]))
    .filter((file) => keep.test(file))
    .sort();
}

/** The text of a file by its path from the root. */
export function textOf(file: string): string {
  return fs.readFileSync(path.join(ROOT, file), 'utf8');
}

function below(folder: string): string[] {
  return fs
    .readdirSync(path.join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(ROOT, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'));
}
