import type { Note } from '../../migrate';
import type { Terminal } from './terminal';
import { wrap } from './wrap';

/** What became of a file, as it is told. */
export interface MigratedFile {
  /** Below both folders. */
  readonly path: string;
  readonly change: 'converted' | 'untouched';
  readonly objects: readonly {
    readonly document: number;
    readonly kind: string;
    readonly name: string;
    readonly notes: readonly Note[];
  }[];
}

const LABELS = { changed: 'changed', decide: 'decide ' } as const;
const INDENT = 13;

/** Files with what was done to their objects, those of which there is nothing to say counted at the end. */
export function formatMigration(files: readonly MigratedFile[], paper: Pick<Terminal, 'columns' | 'colors'>): string {
  const { colors } = paper;
  const told = files.filter(({ objects }) => objects.length > 0);
  const blocks = told.map(({ path, objects }) => {
    const lines = objects.flatMap(({ kind, name, notes }) => [
      `  ${colors.bold(`${kind} ${name}`.trim() || 'document')}`,
      ...notes.flatMap((note) => noteLines(note, paper)),
    ]);
    return `${colors.cyan(path)}\n${lines.join('\n')}\n`;
  });
  const notes = files.flatMap(({ objects }) => objects.flatMap((object) => object.notes));
  const decisions = notes.filter(({ kind }) => kind === 'decide').length;
  const converted = files.filter(({ change }) => change === 'converted').length;
  const rest = files.length - converted;
  const sum = `${plural(converted, 'file')} converted, ${plural(rest, 'file')} as before, ${plural(decisions, 'thing')} to decide\n`;
  return [...blocks, sum].join('\n');
}

function noteLines({ kind, path, message }: Note, { columns, colors }: Pick<Terminal, 'columns' | 'colors'>): string[] {
  const label = kind === 'decide' ? colors.yellow(LABELS.decide) : colors.green(LABELS.changed);
  const text = path === '' ? message : `${path} ${message}`;
  return wrap(text, columns, INDENT).map((line, index) => (index === 0 ? `    ${label}  ${line.trimStart()}` : line));
}

function plural(amount: number, noun: string): string {
  return `${amount} ${noun}${amount === 1 ? '' : 's'}`;
}
