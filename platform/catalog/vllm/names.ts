import { tryFindNearest } from '../../nearest';
import { HISTORY, type KvCacheDtypeName, type LoadFormatName, type PackedNames, type VllmVersion } from './table';
import type { QuantizationName, ReasoningParserName, ToolParserName } from './table';
import { covers, lifetimeAt, type NameStatus } from './lifetime';
import { vllmRelease, vllmVersionAt } from './releases';

/** The lists of names that flags take, and the list of architectures. */
export type VllmNameKind =
  | 'toolParsers'
  | 'reasoningParsers'
  | 'quantizations'
  | 'loadFormats'
  | 'kvCacheDtypes'
  | 'attentionBackends'
  | 'architectures';

/** How a name stands in a release. */
export interface VllmNameLookup {
  readonly status: NameStatus;
  readonly since?: VllmVersion;
  readonly until?: VllmVersion;
  /** First release without it. */
  readonly removedIn?: VllmVersion;
  /** First release that warns of it. */
  readonly deprecatedSince?: VllmVersion;
  /** For a name that the release does not know: the closest one that it does. */
  readonly nearest?: string;
}

/**
 * The parsers built into a release. Both lists are open: `--tool-parser-plugin` and `--reasoning-parser-plugin` add more.
 *
 * @throws where the table does not have the release.
 */
export function parsersOf(version: string): {
  readonly tool: readonly ToolParserName[];
  readonly reasoning: readonly ReasoningParserName[];
} {
  return {
    tool: namesOf(version, 'toolParsers') as ToolParserName[],
    reasoning: namesOf(version, 'reasoningParsers') as ReasoningParserName[],
  };
}

/** What `--quantization` takes without plugins. @throws where the table does not have the release. */
export function quantizationsOf(version: string): readonly QuantizationName[] {
  return namesOf(version, 'quantizations') as QuantizationName[];
}

/** What `--load-format` takes without plugins. @throws where the table does not have the release. */
export function loadFormatsOf(version: string): readonly LoadFormatName[] {
  return namesOf(version, 'loadFormats') as LoadFormatName[];
}

/** What `--kv-cache-dtype` takes. @throws where the table does not have the release. */
export function kvCacheDtypesOf(version: string): readonly KvCacheDtypeName[] {
  return namesOf(version, 'kvCacheDtypes') as KvCacheDtypeName[];
}

/**
 * Architectures (of a checkpoint's `config.json`) that a release lists. One that is not listed may still run through the
 * Transformers backend.
 *
 * @throws where the table does not have the release.
 */
export function architecturesOf(version: string): readonly string[] {
  return namesOf(version, 'architectures');
}

/** Every name of a kind that some release knows, in the order of the table. */
export function allNames(kind: VllmNameKind): readonly string[] {
  return Object.keys(tableOf(kind));
}

/** Every name of a kind in a release, in the order of the table. @throws where the table does not have the release. */
export function namesOf(version: string, kind: VllmNameKind): readonly string[] {
  const { index } = vllmRelease(version);
  return Object.entries(tableOf(kind))
    .filter(([, row]) => covers(spansOf(kind, row), index))
    .map(([name]) => name);
}

/**
 * How a name stands in a release.
 *
 * @throws where the table does not have the release.
 */
export function findVllmName(version: string, kind: VllmNameKind, name: string): VllmNameLookup {
  const { index } = vllmRelease(version);
  const row = Object.hasOwn(tableOf(kind), name) ? tableOf(kind)[name] : undefined;
  const lifetime = row && lifetimeAt(spansOf(kind, row), index);
  if (row === undefined || lifetime === undefined) {
    return { status: 'unknown', nearest: tryFindNearest(name, namesOf(version, kind)) };
  }
  const deprecated = kind === 'architectures' ? -1 : (row[0] ?? -1);
  return {
    ...lifetime,
    deprecatedSince: deprecated >= 0 && deprecated <= index ? vllmVersionAt(deprecated) : undefined,
    nearest: lifetime.status === 'known' ? undefined : tryFindNearest(name, namesOf(version, kind)),
  };
}

function tableOf(kind: VllmNameKind): PackedNames {
  return HISTORY[kind];
}

function spansOf(kind: VllmNameKind, row: readonly number[]): readonly number[] {
  return row.slice(kind === 'architectures' ? 2 : 1);
}
