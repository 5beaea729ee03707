import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parse, stringify } from 'yaml';
import { Mistake } from '../mistake';
import { crdOfDump } from './schema-dump';
import { CRD_SOURCES } from './sources';
import type { CrdSource } from './sources';
import { stripCrd } from './strip-crd';
import type { Crd } from './strip-crd';

export interface ImportedBindings {
  /** The TypeScript files written, by name, in order. */
  readonly files: readonly string[];
  /** Number of kinds in them. */
  readonly kinds: number;
}

/**
 * Regenerates the typed bindings in `outDir` with `cdk8s import`, one file for each API group, from the CRDs that
 * `imports/sources.json` names. The same CRDs give the same bytes.
 *
 * @param folder where the CRDs lie; the paths in `imports/sources.json` are relative to it
 * @param outDir receives the files; other `.ts` files in it are removed
 * @throws {Mistake} where the folder or CRDs are missing or not what their place says, naming them all
 */
export function importBindings(folder: string, outDir: string, sources = CRD_SOURCES): ImportedBindings {
  const crds = readCrds(resolve(folder), sources);
  const work = mkdtempSync(join(tmpdir(), 'slipway-import-'));
  try {
    writeFileSync(join(work, 'crds.yaml'), crds.map((crd) => stringify(crd)).join('---\n'));
    // In a folder of its own, because cdk8s reads and extends the cdk8s.yaml that it finds where it runs.
    const cdk8s = join(dirname(require.resolve('cdk8s-cli/package.json')), 'bin', 'cdk8s');
    const options = ['--check-upgrade=false', 'import', 'crds.yaml', '--no-save', '-l', 'typescript', '-o', 'out'];
    execFileSync(process.execPath, [cdk8s, ...options], { cwd: work, stdio: 'pipe' });
    const files = typescriptFiles(join(work, 'out'));
    for (const stale of typescriptFiles(outDir)) rmSync(join(outDir, stale));
    for (const file of files) copyFileSync(join(work, 'out', file), join(outDir, file));
    return { files, kinds: crds.length };
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function readCrds(folder: string, sources: readonly CrdSource[]): Crd[] {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    throw new Mistake(`there is no folder ${folder}; give the path of a folder of CRDs`);
  }
  const problems: string[] = [];
  const crds = sources.flatMap((source): Crd[] => {
    const path = join(folder, source.file);
    if (!existsSync(path)) {
      problems.push(`${source.file} is missing (${source.kind} ${source.version}, from ${source.repository})`);
      return [];
    }
    try {
      const read: unknown = parse(readFileSync(path, 'utf8'));
      return [stripCrd(path.endsWith('.json') ? crdOfDump(read, source) : read, source)];
    } catch (error) {
      problems.push((error as Error).message);
      return [];
    }
  });
  if (problems.length > 0) {
    throw new Mistake([`${folder} cannot be imported from:`, ...problems.map((it) => `  ${it}`)].join('\n'));
  }
  return crds;
}

function typescriptFiles(folder: string): string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.ts'))
    .sort();
}
