/** Where a resolved value came from. */
export type Origin = Given | Default | Derived | Catalogued;

/** The description says so. */
export interface Given {
  readonly kind: 'given';
}

/** Nothing was given; a careful engineer would choose this. */
export interface Default {
  readonly kind: 'default';
  readonly because: string;
  readonly source?: string;
}

/** Computed from other values of the platform. */
export interface Derived {
  readonly kind: 'derived';
  readonly because: string;
  readonly source?: string;
  /** The arithmetic written out, where there is any. */
  readonly sum?: string;
}

/** A dated fact of the catalogue. */
export interface Catalogued {
  readonly kind: 'catalogue';
  readonly because: string;
  readonly source: string;
  readonly asOf: string;
}

/** A value with the reason for it: what a resolver offers where nothing was given. */
export interface Reasoned<T> {
  readonly value: T;
  readonly origin: Origin;
}

/** A default, with its reason and, where there is one, its public source. */
export function byDefault<T>(value: T, because: string, source?: string): Reasoned<T> {
  return {
    value,
    origin: {
      kind: 'default',
      because,
      ...(source === undefined ? {} : { source }),
    },
  };
}

/** A value that follows from others, with the arithmetic where there is any. */
export function derived<T>(value: T, because: string, source?: string, sum?: string): Reasoned<T> {
  return {
    value,
    origin: {
      kind: 'derived',
      because,
      ...(source === undefined ? {} : { source }),
      ...(sum === undefined ? {} : { sum }),
    },
  };
}

/** A fact of the catalogue; without a date it is the environment's own, and what is made of it derived. */
export function catalogued<T>(
  value: T,
  because: string,
  row: { readonly source: string | readonly string[]; readonly asOf?: string | undefined },
): Reasoned<T> {
  const source = typeof row.source === 'string' ? row.source : row.source.join('; ');
  if (row.asOf === undefined) return derived(value, because, source);
  return {
    value,
    origin: { kind: 'catalogue', because, source, asOf: row.asOf },
  };
}
