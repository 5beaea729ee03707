import { coerce, gte, type SemVer } from 'semver';
import { DEFAULT_VLLM_VERSION, VLLM_RELEASES, type VllmVersion } from '../catalog/vllm';

/** A release as a version that can be compared: `v0.10.1.1` and `0.19.1rc2` count as the release they build on. */
export function comparableRelease(vllmVersion: string = DEFAULT_VLLM_VERSION): SemVer {
  const version = coerce(vllmVersion);
  if (version === null)
    throw new Error(`${vllmVersion} is not a vLLM version: give one such as ${DEFAULT_VLLM_VERSION}`);
  return version;
}

/** The newest release of the catalogue that is not newer; the oldest one for what is older than all of them. */
export function knownRelease(vllmVersion: string = DEFAULT_VLLM_VERSION): VllmVersion {
  const version = comparableRelease(vllmVersion);
  const notNewer = VLLM_RELEASES.filter((release) => gte(version, comparableRelease(release)));
  return notNewer.at(-1) ?? (VLLM_RELEASES[0] as VllmVersion);
}
