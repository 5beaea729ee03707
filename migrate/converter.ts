import type { Document } from 'yaml';
import type { Mapping } from './nodes';
import type { NotesUnder } from './note';
import type { Target } from './target';

/** What a converter works with. */
export interface Conversion {
  readonly document: Document;
  readonly target: Target;
  readonly notes: NotesUnder;
}

/** A Kubernetes object as plain data. */
export interface NewObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly spec: Readonly<Record<string, unknown>>;
}

/** Converts an object where it stands; returns those that come beside it. */
export type Converter = (object: Mapping, conversion: Conversion) => readonly NewObject[];
