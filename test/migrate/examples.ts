import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Folder of manifests and values as their projects' guides of the time have them. */
export const EXAMPLES = join(__dirname, 'examples');

/** Each file of it, by its path there. */
export function examples(): [path: string, text: string][] {
  return readdirSync(EXAMPLES, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => [name, readFileSync(join(EXAMPLES, name), 'utf8')]);
}
