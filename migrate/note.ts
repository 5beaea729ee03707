/** Something that a migration did, or that a person has to decide. */
export interface Note {
  /** `changed`: done, and nothing to look at. `decide`: done or left, and not the same as before. */
  readonly kind: 'changed' | 'decide';
  /** Where in the object, in the object's own words; empty for the whole of it. */
  readonly path: string;
  readonly message: string;
}

/** What is said of one object while it is converted. */
export class Notes {
  private readonly all: Note[] = [];
  private written = false;

  get list(): readonly Note[] {
    return this.all;
  }

  /** Whether the object is no longer what it was. */
  get touched(): boolean {
    return this.written;
  }

  /** The object was changed, and means what it meant. */
  changed(path: string, message: string): void {
    this.written = true;
    this.all.push({ kind: 'changed', path, message });
  }

  /** The object was changed, and no longer says all that it said. */
  lost(path: string, message: string): void {
    this.written = true;
    this.decide(path, message);
  }

  /** Nothing was changed here; a person has to. */
  decide(path: string, message: string): void {
    this.all.push({ kind: 'decide', path, message });
  }
}

/** How a converter speaks of the part it is at. */
export type NotesUnder = Pick<Notes, 'changed' | 'lost' | 'decide'>;

/** The same for a part of it. */
export function under(notes: NotesUnder, path: string): NotesUnder {
  return {
    changed: (rest, message) => notes.changed(join(path, rest), message),
    lost: (rest, message) => notes.lost(join(path, rest), message),
    decide: (rest, message) => notes.decide(join(path, rest), message),
  };
}

function join(path: string, rest: string): string {
  if (path === '' || rest === '') return path + rest;
  return rest.startsWith('[') ? path + rest : `${path}.${rest}`;
}
