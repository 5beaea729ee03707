import { tryFindNearest } from '../../nearest';
import { decodeFlag, flagsOf, pairSpans, type VllmFlag } from './flag';
import { covers, intersect, type Lifetime, lifetimeAt, type NameStatus } from './lifetime';
import { vllmRelease, VLLM_RELEASES } from './releases';
import { parseSpelling } from './spelling';
import { HISTORY, type PackedFlag, type PackedSpans, type VllmFlagName, type VllmVersion } from './table';

/** What a release makes of one argument of a command line. */
export interface VllmFlagLookup {
  readonly status: NameStatus;
  /** The spelling, with its dashes and without key and value. */
  readonly option: string;
  /** The flag that it means; absent where no release knows it. */
  readonly canonical?: VllmFlagName;
  /** Whether it turns the flag off: `--no-x`, and from 0.33.0 on `--disable-x` for `--enable-x` and the reverse. */
  readonly negated: boolean;
  /** The JSON key behind the first dot. */
  readonly key?: string;
  /** What stands behind the equals sign. */
  readonly value?: string;
  /** Set where the release knows it. */
  readonly flag?: VllmFlag;
  /** First release that takes this spelling, in the span that decides. */
  readonly since?: VllmVersion;
  /** First release that does not take it any more. */
  readonly removedIn?: VllmVersion;
  readonly replacement?: FlagReplacement;
  /**
   * Flags whose spellings begin with this one. argparse takes an unambiguous beginning for the whole, so a typo or a
   * removed flag can mean another one; with several the server ends with exit code 2.
   */
  readonly abbreviates: readonly VllmFlagName[];
  /**
   * What to write for a spelling that the release does not take: another one of the same flag where it has the flag, the
   * closest of all for a spelling that no release takes.
   */
  readonly nearest?: string;
}

/** What to use in place of a flag. */
export interface FlagReplacement {
  readonly flags: readonly VllmFlagName[];
  /** Whether the meaning turns round: `--disable-log-requests` becomes `--no-enable-log-requests`. */
  readonly inverted: boolean;
  /** Whether this release has all of them. */
  readonly available: boolean;
}

interface Meaning {
  readonly canonical: VllmFlagName;
  readonly negated: boolean;
  readonly spans: PackedSpans;
}

/**
 * What a release makes of an argument: `--max_model_len=8k`, `--kv-transfer-config.kv_role`, `-tp`, `-O3`.
 *
 * @throws where the table does not have the release.
 */
export function findFlag(version: string, argument: string): VllmFlagLookup {
  const { index } = vllmRelease(version);
  const spelling = parseSpelling(argument, index);
  const { option } = spelling;
  const decisive = decide(meaningsOf(option), index);
  if (decisive === undefined) {
    const abbreviates = abbreviated(version, option);
    return { status: 'unknown', ...spelling, negated: false, abbreviates, nearest: nearestSpelling(version, option) };
  }
  const { meaning, lifetime } = decisive;
  const { canonical, negated } = meaning;
  const packed = HISTORY.flags[canonical];
  const known = lifetime.status === 'known';
  return {
    status: lifetime.status,
    ...spelling,
    canonical,
    negated,
    flag: known && packed !== undefined ? decodeFlag(canonical, packed, index) : undefined,
    since: lifetime.since,
    removedIn: lifetime.removedIn,
    replacement: replacementOf(canonical, index),
    abbreviates: known ? [] : abbreviated(version, option),
    nearest: known || packed === undefined ? undefined : insteadOf(meaning, packed, index),
  };
}

/** Every spelling that a release takes for a flag, the canonical one first. @throws where it does not have the flag. */
export function spellingsOf(version: string, name: VllmFlagName): readonly string[] {
  const flag = flagsOf(version).find((candidate) => candidate.name === name);
  if (flag === undefined) throw new Error(`vLLM ${version} has no flag ${name}`);
  const inverse = hasInverses(version) ? Object.entries(HISTORY.parser.inverseSpellings) : [];
  const inverted = inverse.filter(([, canonical]) => canonical === name).map(([spelling]) => spelling);
  const off = flag.kind === 'bool_pair' ? [`--no-${name.slice(2)}`, ...inverted] : [];
  return [name, ...flag.sameAs, ...off, ...flag.short];
}

/** All that a spelling has meant over time. */
function meaningsOf(option: string): Meaning[] {
  const meanings: Meaning[] = [];
  const own = HISTORY.flags[option];
  if (own !== undefined) meanings.push({ canonical: eldest(option, own), negated: false, spans: own.in });
  const twin = option.startsWith('--no-') ? `--${option.slice('--no-'.length)}` : undefined;
  const paired = twin === undefined ? undefined : HISTORY.flags[twin];
  if (paired !== undefined) {
    meanings.push({ canonical: twin as VllmFlagName, negated: true, spans: intersect(paired.in, pairSpans(paired)) });
  }
  const inverse = HISTORY.parser.inverseSpellings[option];
  const inverted = inverse === undefined ? undefined : HISTORY.flags[inverse];
  if (inverted !== undefined) {
    const spans = intersect(inverted.in, [HISTORY.parser.inverseSpellingsSince, VLLM_RELEASES.length - 1]);
    meanings.push({ canonical: inverse as VllmFlagName, negated: true, spans });
  }
  return [...meanings, ...shortMeanings(option)].filter(({ spans }) => spans.length > 0);
}

/**
 * Spellings with one dash. `-O` is in no list of them, since the parser rewrites it: to the compilation config up to
 * 0.11.2, to the optimization level from 0.12.0 on.
 *
 * @see https://docs.vllm.ai/en/v0.12.0/design/optimization_levels/
 */
function shortMeanings(option: string): Meaning[] {
  if (option.startsWith('--')) return [];
  if (option === '-O') {
    const level = HISTORY.flags['--optimization-level']?.in ?? [];
    const before = intersect(HISTORY.flags['--compilation-config']?.in ?? [], [0, (level[0] ?? 0) - 1]);
    return [
      { canonical: '--compilation-config', negated: false, spans: before },
      { canonical: '--optimization-level', negated: false, spans: level },
    ];
  }
  return Object.entries(HISTORY.flags)
    .filter(([, packed]) => packed.short?.includes(option))
    .map(([name, packed]) => ({ canonical: name as VllmFlagName, negated: false, spans: packed.in }));
}

/** The meaning that holds at the release; else the one that held last; else the one to come. */
function decide(meanings: readonly Meaning[], index: number): { meaning: Meaning; lifetime: Lifetime } | undefined {
  const lived = meanings.flatMap((meaning) => {
    const lifetime = lifetimeAt(meaning.spans, index);
    return lifetime === undefined ? [] : [{ meaning, lifetime }];
  });
  const of = (status: NameStatus): (typeof lived)[number] | undefined =>
    lived.find(({ lifetime }) => lifetime.status === status);
  return of('known') ?? of('removed') ?? of('not-yet');
}

/** Of flags that mean the same, the one that came first: `--device-memory-utilization` is `--gpu-memory-utilization`. */
function eldest(option: string, packed: PackedFlag): VllmFlagName {
  const since = (name: string): number => HISTORY.flags[name]?.in[0] ?? Number.MAX_SAFE_INTEGER;
  const names = [option, ...(packed.sameAs ?? [])].sort((a, b) => since(a) - since(b));
  return (names[0] ?? option) as VllmFlagName;
}

/** Another spelling of the same flag that the release takes. */
function insteadOf({ canonical, negated }: Meaning, packed: PackedFlag, index: number): string | undefined {
  if (!covers(packed.in, index)) return undefined;
  if (!negated) return canonical;
  return covers(pairSpans(packed), index) ? `--no-${canonical.slice(2)}` : undefined;
}

function replacementOf(name: VllmFlagName, index: number): FlagReplacement | undefined {
  const packed = HISTORY.flags[name];
  if (packed?.replacement === undefined) return undefined;
  const flags = packed.replacement as readonly VllmFlagName[];
  const available = flags.every((flag) => covers(HISTORY.flags[flag]?.in ?? [], index));
  return { flags, inverted: packed.inverted === true, available };
}

function abbreviated(version: string, option: string): VllmFlagName[] {
  if (!/^--./.test(option)) return [];
  const matches = takenSpellings(version).filter(([spelling]) => spelling.startsWith(option));
  return [...new Set(matches.map(([, name]) => name))];
}

function nearestSpelling(version: string, option: string): string | undefined {
  return tryFindNearest(
    option,
    takenSpellings(version).map(([spelling]) => spelling),
  );
}

const TAKEN = new Map<string, readonly (readonly [string, VllmFlagName])[]>();

/** Every spelling with two dashes that a release takes, with the flag that it means; listed once for each release. */
function takenSpellings(version: string): readonly (readonly [string, VllmFlagName])[] {
  const known = TAKEN.get(version) ?? listSpellings(version);
  TAKEN.set(version, known);
  return known;
}

function listSpellings(version: string): [string, VllmFlagName][] {
  const inverse = hasInverses(version) ? Object.entries(HISTORY.parser.inverseSpellings) : [];
  const flags = flagsOf(version);
  const twins = flags
    .filter(({ kind }) => kind === 'bool_pair')
    .map(({ name }) => [`--no-${name.slice(2)}`, name] as const);
  return [...flags.map(({ name }) => [name, name] as const), ...twins, ...inverse] as [string, VllmFlagName][];
}

function hasInverses(version: string): boolean {
  return vllmRelease(version).index >= HISTORY.parser.inverseSpellingsSince;
}
