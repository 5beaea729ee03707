import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, extname, join, relative, resolve, sep } from 'node:path';

import { Command, Option } from 'commander';

import type * as Migration from '../../migrate';
import type { Note, Target } from '../../migrate';
import { DEFAULT_PICKER, PICKER_GENERATIONS, type PickerGeneration } from '../../platform/catalog';
import { type CommonOptions, type Context, describeCommand } from '../context';
import { Mistake } from '../mistake';
import { formatMigration, type MigratedFile } from '../print/migration';
import { printJson } from '../print/output';

interface MigrateOptions extends CommonOptions {
  readonly out?: string;
  readonly to: PickerGeneration;
  readonly diff?: true;
}

/** A file of the folder, and what is written for it. */
interface File extends MigratedFile {
  readonly kinds: readonly string[];
  readonly bytes: Buffer;
}

/** Loads what converts for this command alone. */
const load = createRequire(__filename);
const migration = (): typeof Migration => load('../../migrate') as typeof Migration;

/** Folders that hold nothing of the user's own making. */
const PASSED_BY = new Set(['.git', 'node_modules']);

/** `slipway migrate <folder>`: manifests of any generation of the Inference Extension become those of the current one. */
export function migrateCommand(context: Context): Command {
  const command = new Command('migrate')
    .description(
      'convert manifests of any generation of the Inference Extension to the current one, into another folder: ' +
        'InferenceModel, InferencePool, InferenceObjective, EndpointPickerConfig, pickers with their flags and rights, ' +
        'routes and policies that name an old pool, and values of the inferencepool chart; what needs no change keeps ' +
        'its bytes, what is changed its comments',
    )
    .argument('<folder>', 'folder of YAML files, which stay as they are')
    .option('--out <folder>', 'folder that the files are written to, under the same names')
    .addOption(
      new Option('--to <generation>', 'picker to write for')
        .choices(Object.keys(PICKER_GENERATIONS))
        .default(DEFAULT_PICKER.generation),
    )
    .option('--diff', 'write nothing; say what would change, and end with exit code 2 where anything would')
    .action((folder: string, options: MigrateOptions) => migrate(folder, options, context));
  return describeCommand(command, [
    'npm run migrate -- ../manifests --diff                     what would change, and what you would have to decide',
    'npm run migrate -- ../manifests --out ../manifests-llm-d   converted for the llm-d router',
    'npm run migrate -- ../manifests --out ../new --to gie      for the last picker of the Inference Extension',
    'npm run --silent migrate -- ../manifests --diff --json     the same for a program to read',
  ]);
}

function migrate(folder: string, { out, to, diff, json, quiet }: MigrateOptions, { terminal, end }: Context): void {
  const from = resolve(folder);
  if (!existsSync(from) || !lstatSync(realpathSync(from)).isDirectory())
    throw new Mistake(`there is no folder ${folder}`);
  if (out === undefined && diff !== true) throw new Mistake('say where to write: --out <folder>; or only look: --diff');
  if (out !== undefined) refuseOverlap(from, resolve(out), folder, out);
  const target = migration().targetOf(to);
  const files = pathsBelow(from).map((path) => migrateFile(from, path, target));
  if (diff !== true && out !== undefined) write(files, resolve(out), out);
  const told: MigratedFile[] = files.map(({ path, change, objects }) => ({ path, change, objects }));
  const definitions = migration().definitionsOf([...new Set(files.flatMap(({ kinds }) => kinds))].sort(), target);
  if (json === true) {
    const picker = { generation: to, version: target.release.version };
    printJson({ picker, out, definitions, files: told }, terminal);
  } else if (quiet !== true) {
    terminal.out(formatMigration(told, terminal));
    for (const [kind, url] of Object.entries(definitions))
      terminal.out(`needs the definition of ${kind}: kubectl apply --server-side --filename=${url}\n`);
    if (diff !== true) terminal.out(`written to ${out ?? ''} for ${migration().pickerOf(target)}\n`);
  }
  if (diff === true && files.some(({ change }) => change === 'converted')) end(2);
}

/** Neither folder may hold the other: what is read is never written to. */
function refuseOverlap(from: string, to: string, given: string, out: string): void {
  const [a, b] = [realPath(from), realPath(to)];
  if (a === b) throw new Mistake(`--out ${out} is the folder that is read; its files stay as they are: name another`);
  if (isBelow(b, a))
    throw new Mistake(`--out ${out} lies inside ${given}, which stays as it is: name a folder beside it`);
  if (isBelow(a, b)) throw new Mistake(`--out ${out} holds ${given}, which stays as it is: name a folder beside it`);
}

function isBelow(path: string, folder: string): boolean {
  return path.startsWith(folder.endsWith(sep) ? folder : `${folder}${sep}`);
}

/** Without links, as far as the path exists. */
function realPath(path: string): string {
  return existsSync(path)
    ? realpathSync(path)
    : dirname(path) === path
      ? path
      : join(realPath(dirname(path)), basename(path));
}

/** Every file below a folder, by name; links too, which are told of and not followed. */
function pathsBelow(root: string, folder = root): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return PASSED_BY.has(entry.name) ? [] : pathsBelow(root, path);
      return [relative(root, path)];
    });
}

function migrateFile(root: string, path: string, target: Target): File {
  const file = join(root, path);
  const shown = path.split(sep).join('/');
  if (!lstatSync(file).isFile()) {
    const objects = [remark('is no file of its own, but a link or the like: not followed, and not written')];
    return { path: shown, change: 'untouched', objects, kinds: [], bytes: NOTHING };
  }
  const bytes = readFileSync(file);
  const text = bytes.toString('utf8');
  // What is no text in UTF-8 would not come out as it went in.
  if (!['.yaml', '.yml'].includes(extname(path).toLowerCase()) || !Buffer.from(text).equals(bytes)) {
    const objects =
      extname(path) === '.json' && migration().isConcerned(text) ? [remark('is JSON: not read, and as it was')] : [];
    return { path: shown, change: 'untouched', objects, kinds: [], bytes };
  }
  const migrated = migration().migrateText(text, target);
  const change = migrated.text === text ? 'untouched' : 'converted';
  return {
    path: shown,
    change,
    objects: migrated.objects,
    kinds: migrated.kinds,
    bytes: change === 'converted' ? Buffer.from(migrated.text) : bytes,
  };
}

const NOTHING = Buffer.alloc(0);

function remark(message: string): MigratedFile['objects'][number] {
  const note: Note = { kind: 'decide', path: '', message };
  return { document: 1, kind: '', name: '', notes: [note] };
}

/** Writes all or nothing: a file that is there already, and says something else, may hold somebody's decisions. */
function write(files: readonly File[], folder: string, given: string): void {
  const wanted = files.filter(({ bytes }) => bytes !== NOTHING);
  const others = wanted.filter(({ path, bytes }) => {
    const file = join(folder, path);
    return existsSync(file) && !(lstatSync(file).isFile() && readFileSync(file).equals(bytes));
  });
  if (others.length > 0) {
    const names = others.map(({ path }) => path).join(', ');
    throw new Mistake(
      `${given} holds files that would be overwritten (${names}); move them away, or name another folder`,
    );
  }
  for (const { path, bytes } of wanted) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    if (!existsSync(file)) writeFileSync(file, bytes);
  }
}
