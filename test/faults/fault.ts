import { accept, Refusal, type Finding } from '../../platform';
import { BASES, type BaseName } from './bases';

/** A mistake that somebody made in public, as the smallest change to a good environment. */
export interface Fault {
  /** Kebab-case, unique. */
  readonly name: string;
  /** Where it was reported: `owner/repository#number`, or a URL. */
  readonly thread: string;
  /** What happens in the cluster, in one line. */
  readonly happens: string;
  /** The environment that is changed. @default 'quickstart' */
  readonly base?: BaseName;
  /** Values by dotted path; `undefined` takes one away. */
  readonly change: Readonly<Record<string, unknown>>;
  /** The rule that refuses it; several where more than one does so rightly. */
  readonly expect: string | readonly string[];
}

/** The environment with the fault in it. */
export function faulty({ base = 'quickstart', change }: Pick<Fault, 'base' | 'change'>): unknown {
  const copy = structuredClone(BASES[base]) as unknown;
  for (const [path, value] of Object.entries(change)) put(copy, path.split('.'), value);
  return copy;
}

/** Everything that is found in an environment, warnings too. */
export function findingsOf(input: unknown): readonly Finding[] {
  try {
    return accept('example', input).warnings;
  } catch (error) {
    if (error instanceof Refusal) return error.findings;
    throw error;
  }
}

function put(owner: unknown, [key, ...rest]: readonly string[], value: unknown): void {
  if (typeof owner !== 'object' || owner === null || key === undefined) throw new Error(`no place for ${String(key)}`);
  const record = owner as Record<string, unknown>;
  if (rest.length > 0) put((record[key] ??= {}), rest, value);
  else if (value === undefined) delete record[key];
  else record[key] = value;
}
