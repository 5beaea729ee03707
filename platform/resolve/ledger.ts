import type { Origin, Reasoned } from './origin';

/** Writes down, while a platform is resolved, where each of its values came from. */
export class Ledger {
  readonly origins: Record<string, Origin> = {};

  constructor(private readonly path = '') {}

  /** The ledger of a value's own fields; it writes into the same book. */
  under(field: string): Ledger {
    const child = new Ledger(this.pathOf(field));
    Object.defineProperty(child, 'origins', { value: this.origins });
    return child;
  }

  /** The value given, or else the reasoned one; either way its origin is written down. */
  choose<T>(field: string, given: T | undefined, otherwise: Reasoned<T>): T {
    if (given === undefined) return this.note(field, otherwise);
    this.origins[this.pathOf(field)] = { kind: 'given' };
    return given;
  }

  /** A value that the description cannot give. */
  note<T>(field: string, reasoned: Reasoned<T>): T {
    this.origins[this.pathOf(field)] = reasoned.origin;
    return reasoned.value;
  }

  /** A required value, given by its type. */
  given<T>(field: string, value: T): T {
    this.origins[this.pathOf(field)] = { kind: 'given' };
    return value;
  }

  private pathOf(field: string): string {
    return this.path === '' ? field : `${this.path}.${field}`;
  }
}
