import { Document, isMap, isSeq } from 'yaml';
import type { NewObject } from './converter';
import { convertObject } from './kinds';
import { type Mapping, textAt } from './nodes';
import { type Note, Notes, under } from './note';
import { expandAliases, readDocument, splitStream, writeDocument } from './stream';
import type { Target } from './target';

/** What was said of one object of a file. */
export interface ObjectMigration {
  /** Place of its document in the file, from 1. */
  readonly document: number;
  /** Kind before; `values` for a chart's values, empty for what has none. */
  readonly kind: string;
  readonly name: string;
  readonly notes: readonly Note[];
}

/** A file as it is now, and what was done. */
export interface FileMigration {
  readonly text: string;
  /** Objects of which there is something to say; all others are as they were. */
  readonly objects: readonly ObjectMigration[];
}

/** Words of documents that are worth a word where they cannot be read. */
const CONCERNED =
  /inference\.networking|llm-d\.ai|EndpointPickerConfig|Inference(Model|Pool|Objective)|inferenceExtension/;

/**
 * Converts a YAML stream to the target's generation. Documents that need no change keep their bytes; the others their
 * comments.
 */
export function migrateText(text: string, target: Target): FileMigration {
  const parts = splitStream(text);
  const migrated = parts.map((part, index) => migrateDocument(part, index + 1, target));
  return {
    text: migrated.map((one) => one.text).join(''),
    objects: migrated.flatMap(({ objects }) => objects),
  };
}

/** Whether a text that is not YAML may be about pickers all the same. */
export function isConcerned(text: string): boolean {
  return CONCERNED.test(text);
}

function migrateDocument(text: string, number: number, target: Target): FileMigration {
  const document = readDocument(text);
  if (typeof document === 'string') {
    const notes: Note[] = isConcerned(text)
      ? [{ kind: 'decide', path: '', message: `is not read, and stays as it is: ${document}` }]
      : [];
    return { text, objects: notes.length === 0 ? [] : [{ document: number, kind: '', name: '', notes }] };
  }
  const { contents } = document;
  if (!isMap(contents)) return { text, objects: [] };
  expandAliases(document);
  const said: ObjectMigration[] = [];
  const converted = convertItems(contents, document, { number, target, said });
  if (!converted.touched) return { text, objects: said };
  const written = [document, ...converted.added.map((object) => new Document(object))].map((one) =>
    writeDocument(one, text),
  );
  return { text: written.join(newLine(text, '---')), objects: said };
}

interface Place {
  readonly number: number;
  readonly target: Target;
  readonly said: ObjectMigration[];
}

interface Converted {
  readonly touched: boolean;
  readonly added: readonly NewObject[];
}

/** An object, or the objects of a List, to which those that are new are added. */
function convertItems(object: Mapping, document: Document, place: Place): Converted {
  const items: unknown = object.get('items', true);
  if (textAt(object, 'kind') !== 'List' || !isSeq(items)) return convertOne(object, document, place);
  let touched = false;
  const all: unknown[] = [];
  for (const item of items.items) {
    all.push(item);
    if (!isMap(item)) continue;
    const converted = convertOne(item, document, place);
    touched ||= converted.touched;
    all.push(...converted.added.map((added) => document.createNode(added)));
  }
  items.items = all;
  return { touched, added: [] };
}

function convertOne(object: Mapping, document: Document, { number, target, said }: Place): Converted {
  const notes = new Notes();
  const kind = textAt(object, 'kind') ?? 'values';
  const name = textAt(object, 'metadata', 'name') ?? '';
  const added = convertObject(object, { document, target, notes: under(notes, '') });
  if (notes.list.length > 0) said.push({ document: number, kind, name, notes: notes.list });
  return { touched: notes.touched, added };
}

/** A line, ended as those of a text are. */
function newLine(text: string, line: string): string {
  return `${line}${text.includes('\r\n') ? '\r\n' : '\n'}`;
}
