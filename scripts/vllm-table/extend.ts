import { mapValues } from '../records';
import type { Json } from './raw';

/** What is read of a release: flags by kind, and whichever of the other lists were read; lists left out stay as they are. */
export interface ReleaseDump {
  readonly vllm_version: string;
  readonly bool_pair: readonly string[];
  readonly store_true: readonly string[];
  readonly value: readonly string[];
  readonly toolParsers?: readonly string[];
  readonly reasoningParsers?: readonly string[];
  readonly quantizations?: readonly string[];
  readonly loadFormats?: readonly string[];
  readonly kvCacheDtypes?: readonly string[];
  readonly attentionBackends?: readonly string[];
  readonly architectures?: readonly string[];
  readonly environment?: readonly string[];
}

/** The table with one release more, and what changed with it. */
export interface Extension {
  readonly history: Record<string, Json>;
  /** By section: names that came and names that went. */
  readonly changes: Readonly<Record<string, { readonly came: readonly string[]; readonly went: readonly string[] }>>;
}

/** Sections of names, with what stands before the spans of an entry. */
const NAMES = {
  toolParsers: [-1],
  reasoningParsers: [-1],
  quantizations: [-1],
  loadFormats: [-1],
  kvCacheDtypes: [-1],
  attentionBackends: [-1],
  architectures: [-1, -1],
  environment: [-1],
} as const;

type Row = Record<string, Json>;

/**
 * Adds a release to the packed table. Whatever lived in the newest release lives on, unless its list was read and lacks it.
 *
 * @throws Error where the release is known already
 */
export function extendHistory(history: Readonly<Record<string, Json>>, day: string, dump: ReleaseDump): Extension {
  const releases = history['releases'] as Row;
  if (Object.hasOwn(releases, dump.vllm_version)) throw new Error(`${dump.vllm_version} is in the table already`);
  const words = [...(history['words'] as string[])];
  const newest = Object.keys(releases).length - 1;
  const changes: Record<string, { came: string[]; went: string[] }> = {};
  const flags = extendFlags(history['flags'] as Row, newest, dump, words);
  changes['flags'] = flags.change;
  const sections: Row = { flags: flags.rows };
  for (const [section, head] of Object.entries(NAMES)) {
    const read = dump[section as keyof typeof NAMES];
    const { rows, change } = extendNames(history[section] as Row, newest, read, head, words);
    sections[section] = rows;
    changes[section] = change;
  }
  const metrics = mapValues(history['metrics'] as Row, (row) => {
    const metric = row as { in: Row; hidden?: Row };
    const lived = (spans: Row): Row => mapValues(spans, (span) => prolonged(span as number[], newest));
    return {
      ...metric,
      in: lived(metric.in),
      ...(metric.hidden === undefined ? {} : { hidden: lived(metric.hidden) }),
    };
  });
  return {
    history: {
      ...history,
      asOf: day,
      releases: { ...releases, [dump.vllm_version]: day },
      words,
      ...sections,
      metrics,
    },
    changes: Object.fromEntries(Object.entries(changes).filter(([, { came, went }]) => came.length + went.length > 0)),
  };
}

function extendFlags(rows: Row, last: number, read: ReleaseDump, vocabulary: string[]) {
  const kinds = new Map<string, string>(
    (['bool_pair', 'store_true', 'value'] as const).flatMap((kind) => read[kind].map((name) => [name, kind] as const)),
  );
  const change = { came: [] as string[], went: [] as string[] };
  const known = mapValues(rows, (row, name) => {
    const flag = row as { in: number[]; kind: number[]; choicesKnown?: number[]; choices?: Row };
    const kind = kinds.get(name);
    const lived = flag.in.at(-1) === last;
    if (kind === undefined) {
      if (lived) change.went.push(name);
      return row;
    }
    if (!lived) change.came.push(name);
    const word = wordOf(kind, vocabulary);
    const same = flag.kind.at(-1) === word || vocabulary[flag.kind.at(-1) ?? -1] === 'json';
    return {
      ...flag,
      in: lived ? prolonged(flag.in, last) : [...flag.in, last + 1, last + 1],
      kind: same ? flag.kind : [...flag.kind, last + 1, word],
      ...(flag.choicesKnown === undefined ? {} : { choicesKnown: prolonged(flag.choicesKnown, last) }),
      ...(flag.choices === undefined
        ? {}
        : { choices: mapValues(flag.choices, (spans) => prolonged(spans as number[], last)) }),
    };
  });
  for (const [name, kind] of kinds) {
    if (Object.hasOwn(rows, name)) continue;
    change.came.push(name);
    known[name] = { in: [last + 1, last + 1], kind: [last + 1, wordOf(kind, vocabulary)] };
  }
  return { rows: known, change };
}

function extendNames(
  rows: Row,
  last: number,
  read: readonly string[] | undefined,
  head: readonly number[],
  vocabulary: string[],
) {
  const change = { came: [] as string[], went: [] as string[] };
  const known = mapValues(rows, (row, name) => {
    const entry = row as number[];
    const [start, spans] = [entry.slice(0, head.length), entry.slice(head.length)];
    const lived = spans.at(-1) === last;
    const lives = read === undefined ? lived : read.includes(name);
    if (lives && !lived) change.came.push(name);
    if (!lives && lived) change.went.push(name);
    if (!lives) return entry;
    return [...start, ...(lived ? prolonged(spans, last) : [...spans, last + 1, last + 1])];
  });
  for (const name of read ?? []) {
    if (Object.hasOwn(rows, name)) continue;
    change.came.push(name);
    known[name] = [...(head.length === 2 ? [wordOf('unknown', vocabulary), -1] : head), last + 1, last + 1];
  }
  return { rows: known, change };
}

function prolonged(spans: readonly number[], newest: number): number[] {
  return spans.at(-1) === newest ? [...spans.slice(0, -1), newest + 1] : [...spans];
}

function wordOf(text: string, words: string[]): number {
  const index = words.indexOf(text);
  return index >= 0 ? index : words.push(text) - 1;
}
