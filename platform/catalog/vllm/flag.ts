import { covers, pairs, steppedAt } from './lifetime';
import { namesOf, type VllmNameKind } from './names';
import { vllmRelease, vllmVersionAt } from './releases';
import { HISTORY, type PackedFlag, type VllmFlagName, type VllmVersion, wordAt } from './table';

/** `store_true` takes no value, `bool_pair` takes none and has a `--no-` twin, `value` takes one or, with nargs, several. */
export type VllmFlagKind = 'store_true' | 'bool_pair' | 'value';

/** A flag of `vllm serve`, as it is in one release. */
export interface VllmFlag {
  /** `--max-model-len` */
  readonly name: VllmFlagName;
  readonly kind: VllmFlagKind;
  /** `int`, `float`, `str`, `json`, `json or str` or `bool`; absent for switches, and where the source states none. */
  readonly valueType?: string;
  /** Values that it accepts, as written on the command line. */
  readonly choices?: readonly string[];
  /** Whether other values are accepted too: plugins and platforms add some. */
  readonly choicesOpen: boolean;
  /** Absent where it is unset or computed when the server starts. */
  readonly default?: unknown;
  /** How many values: `+`, `*` or `?`, as argparse writes it. */
  readonly nargs?: string;
  /** Whether `8k`, `1M` and the like are accepted for the integer. */
  readonly humanReadable: boolean;
  /** Other spellings with two dashes that mean the same. */
  readonly sameAs: readonly string[];
  /** Spellings with one dash, of the newest release with the flag. */
  readonly short: readonly string[];
  /** First release with it, and the last. */
  readonly since: VllmVersion;
  readonly until: VllmVersion;
  /** First release that warns of it. */
  readonly deprecatedSince?: VllmVersion;
  /** The release that the warning names. */
  readonly removalAnnouncedFor?: string;
}

/** The canonical spelling of every flag that some release has, in the order of their names. */
export const VLLM_FLAG_NAMES: readonly VllmFlagName[] = Object.keys(HISTORY.flags) as VllmFlagName[];

/** Every flag of a release, in the order of their names. @throws where the table does not have the release. */
export function flagsOf(version: string): readonly VllmFlag[] {
  const { index } = vllmRelease(version);
  return Object.entries(HISTORY.flags)
    .filter(([, packed]) => covers(packed.in, index))
    .map(([name, packed]) => decodeFlag(name as VllmFlagName, packed, index));
}

/** The flag of that canonical name at a release index that has it. */
export function decodeFlag(name: VllmFlagName, packed: PackedFlag, index: number): VllmFlag {
  const [since, until] = pairs(packed.in).find(([from, to]) => from <= index && index <= to) ?? [0, 0];
  const humanReadableSince = HISTORY.parser.humanReadableIntsSince[name];
  return {
    name,
    kind: kindAt(packed, index),
    valueType: packed.type === undefined ? undefined : wordAt(packed.type),
    choices: choicesAt(packed, index),
    choicesOpen: packed.choicesOpen === true || packed.choicesIn !== undefined,
    default: defaultAt(packed, index),
    nargs: packed.nargs,
    humanReadable: humanReadableSince !== undefined && humanReadableSince <= index,
    sameAs: (packed.sameAs ?? []).filter((other) => covers(HISTORY.flags[other]?.in ?? [], index)),
    short: packed.short ?? [],
    since: vllmVersionAt(since),
    until: vllmVersionAt(until),
    deprecatedSince: deprecatedAt(packed, index),
    removalAnnouncedFor: deprecatedAt(packed, index) === undefined ? undefined : packed.removalAnnouncedFor,
  };
}

/** What kind the flag is at a release index; kinds changed over time, mostly from `store_true` to `bool_pair`. */
export function kindAt(packed: PackedFlag, index: number): VllmFlagKind {
  return wordAt(steppedAt(packed.kind, index) ?? packed.kind[1]) as VllmFlagKind;
}

/** Release ranges in which the flag has its `--no-` twin. */
export function pairSpans(packed: PackedFlag): number[] {
  const steps = pairs(packed.kind);
  return steps.flatMap(([from, kind], at) => {
    const next = steps[at + 1]?.[0];
    return wordAt(kind) === 'bool_pair' ? [from, next === undefined ? Number.MAX_SAFE_INTEGER : next - 1] : [];
  });
}

function defaultAt(packed: PackedFlag, index: number): unknown {
  const held = packed.default?.filter(([from]) => typeof from === 'number' && from <= index).at(-1);
  return held?.[1] ?? undefined;
}

function choicesAt(packed: PackedFlag, index: number): readonly string[] | undefined {
  if (packed.choicesIn !== undefined) return namesOf(vllmVersionAt(index), packed.choicesIn as VllmNameKind);
  if (packed.choices === undefined) return undefined;
  if (packed.choicesKnown !== undefined && !covers(packed.choicesKnown, index)) return undefined;
  return Object.entries(packed.choices)
    .filter(([, spans]) => spans.length === 0 || covers(spans, index))
    .map(([value]) => value);
}

function deprecatedAt(packed: PackedFlag, index: number): VllmVersion | undefined {
  return packed.deprecated !== undefined && packed.deprecated <= index ? vllmVersionAt(packed.deprecated) : undefined;
}
