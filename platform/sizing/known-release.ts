import { coerce, gte, type SemVer } from 'semver';
import { DEFAULT_VLLM_VERSION, OLDEST_VLLM_VERSION, VLLM_RELEASES, type VllmVersion } from '../catalog/vllm';

/** Versions are taken apart once: hundreds of models ask for the same few. */
const COMPARABLE = new Map<string, SemVer>();
const KNOWN = new Map<string, VllmVersion>();

/** A release as a version that can be compared: `v0.10.1.1` and `0.19.1rc2` count as the release they build on. */
export function comparableRelease(vllmVersion: string = DEFAULT_VLLM_VERSION): SemVer {
  const known = COMPARABLE.get(vllmVersion);
  if (known !== undefined) return known;
  const version = coerce(vllmVersion);
  if (version === null)
    throw new Error(`${vllmVersion} is not a vLLM version: give one such as ${DEFAULT_VLLM_VERSION}`);
  COMPARABLE.set(vllmVersion, version);
  return version;
}

/** The newest release of the catalogue that is not newer; the oldest one for what is older than all of them. */
export function knownRelease(vllmVersion: string = DEFAULT_VLLM_VERSION): VllmVersion {
  const known = KNOWN.get(vllmVersion);
  if (known !== undefined) return known;
  const version = comparableRelease(vllmVersion);
  const release =
    VLLM_RELEASES.findLast((candidate) => gte(version, comparableRelease(candidate))) ?? OLDEST_VLLM_VERSION;
  KNOWN.set(vllmVersion, release);
  return release;
}
