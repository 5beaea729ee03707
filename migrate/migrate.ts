import { Document, isMap, isSeq } from 'yaml';
import type { NewObject } from './converter';
import { convertObject } from './kinds';
import { decideMetrics, namesMetrics } from './metrics';
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
  /** Kinds of the target's picker that the file has objects of now. */
  readonly kinds: readonly string[];
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
    kinds: [...new Set(migrated.flatMap(({ kinds }) => kinds))].sort(),
  };
}

/** Whether a text that is not YAML may be about pickers all the same. */
export function isConcerned(text: string): boolean {
  return CONCERNED.test(text);
}

function migrateDocument(text: string, number: number, target: Target): FileMigration {
  const document = readDocument(text);
  if (typeof document === 'string') {
    const note: Note = { kind: 'decide', path: '', message: `is not read, and stays as it is: ${document}` };
    const objects = isConcerned(text) ? [{ document: number, kind: '', name: '', notes: [note] }] : [];
    return { text, objects, kinds: [] };
  }
  const { contents } = document;
  if (!isMap(contents)) return { text, objects: [], kinds: [] };
  expandAliases(document);
  const place: Place = { number, target, metrics: namesMetrics(text), said: [], kinds: new Set() };
  const { touched, added } = convertItems(contents, document, place);
  const written = [document, ...added.map((object) => new Document(object))].map((one) => writeDocument(one, text));
  return {
    text: touched ? written.join(newLine(text, '---')) : text,
    objects: place.said,
    kinds: [...place.kinds],
  };
}

interface Place {
  readonly number: number;
  readonly target: Target;
  /** Whether the document names metrics of pickers. */
  readonly metrics: boolean;
  readonly said: ObjectMigration[];
  readonly kinds: Set<string>;
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

function convertOne(object: Mapping, document: Document, place: Place): Converted {
  const { number, target, metrics, said, kinds } = place;
  const notes = new Notes();
  const kind = textAt(object, 'kind') ?? 'values';
  const name = textAt(object, 'metadata', 'name') ?? '';
  const at = under(notes, '');
  const added = convertObject(object, { document, target, notes: at });
  if (metrics) decideMetrics(JSON.stringify(object.toJS(document)), target, at);
  const now = { apiVersion: textAt(object, 'apiVersion'), kind: textAt(object, 'kind') ?? '' };
  for (const one of [now, ...added]) if (one.apiVersion === target.objectiveApiVersion) kinds.add(one.kind);
  if (notes.list.length > 0) said.push({ document: number, kind, name, notes: notes.list });
  return { touched: notes.touched, added };
}

/** A line, ended as those of a text are. */
function newLine(text: string, line: string): string {
  return `${line}${text.includes('\r\n') ? '\r\n' : '\n'}`;
}
