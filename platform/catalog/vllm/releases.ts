import { HISTORY, type VllmVersion } from './table';

/** One release of vLLM. */
export interface VllmRelease {
  /** Without a leading v: `0.30.0`. */
  readonly version: VllmVersion;
  /** Day of the tag's commit up to 0.10.0, of the package's build after. */
  readonly date: string;
  /** Position among `VLLM_RELEASES`, oldest first: a later release has a greater index. */
  readonly index: number;
}

/** Every release that the table covers, oldest first: 0.6.0 to 0.33.0, final releases only. */
export const VLLM_RELEASES: readonly VllmVersion[] = Object.keys(HISTORY.releases) as VllmVersion[];

/**
 * The engine that an environment gets when it names none: the newest release that the documentation of the newest
 * picker generation pins as well (llm-d's artefacts name `vllm-openai` v0.30.0).
 *
 * @see https://llm-d.ai/docs
 */
export const DEFAULT_VLLM_VERSION = '0.30.0' satisfies VllmVersion;

/**
 * The newest release of which an image for TPUs, `vllm/vllm-tpu`, was seen. They are published apart, later and not for
 * every release. UNCONFIRMED for newer ones.
 *
 * @see https://llm-d.ai/docs
 */
export const NEWEST_VLLM_TPU_IMAGE = '0.29.0' satisfies VllmVersion;

/** The oldest release of the table. */
export const OLDEST_VLLM_VERSION: VllmVersion = VLLM_RELEASES[0] as VllmVersion;

/** The newest release in the table. */
export const NEWEST_VLLM_VERSION: VllmVersion = VLLM_RELEASES[VLLM_RELEASES.length - 1] as VllmVersion;

const INDEXES: ReadonlyMap<string, number> = new Map(VLLM_RELEASES.map((version, index) => [version, index]));

/** The release, with or without a leading v, or undefined where the table does not have it. */
export function tryFindVllmRelease(version: string): VllmRelease | undefined {
  const bare = version.startsWith('v') ? version.slice(1) : version;
  const index = INDEXES.get(bare);
  const date = HISTORY.releases[bare];
  return index === undefined || date === undefined ? undefined : { version: bare as VllmVersion, date, index };
}

/**
 * The release, with or without a leading v.
 *
 * @throws where the table does not have it: post-releases and releases newer than the table are not in it.
 */
export function vllmRelease(version: string): VllmRelease {
  const release = tryFindVllmRelease(version);
  if (release === undefined) {
    throw new Error(`vLLM ${version} is not known: the table covers ${VLLM_RELEASES[0]} to ${NEWEST_VLLM_VERSION}`);
  }
  return release;
}

/**
 * Whether one release is the other or later.
 *
 * @throws where the table does not have one of them.
 */
export function isVllmAtLeast(version: string, floor: string): boolean {
  return vllmRelease(version).index >= vllmRelease(floor).index;
}

/**
 * The release at an index of `VLLM_RELEASES`.
 *
 * @throws outside of it.
 */
export function vllmVersionAt(index: number): VllmVersion {
  const version = VLLM_RELEASES[index];
  if (version === undefined) throw new Error(`there is no vLLM release at ${index}`);
  return version;
}
