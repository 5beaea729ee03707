import compare from 'semver/functions/compare';
import parse from 'semver/functions/parse';

/**
 * GKE minors that an environment may target, oldest first; 1.34 to 1.37 are the current ones.
 *
 * @see https://cloud.google.com/kubernetes-engine/docs/release-schedule
 */
export const GKE_MINORS = ['1.30', '1.31', '1.32', '1.33', '1.34', '1.35', '1.36', '1.37'] as const;

/** A GKE minor: `'1.35'`. */
export type GkeMinor = (typeof GKE_MINORS)[number];

/** The oldest minor that is in a channel other than the extended one. */
export const OLDEST_STANDARD_GKE_MINOR = '1.34' satisfies GkeMinor;

/** The GKE that an environment targets when it names none. */
export const DEFAULT_GKE_VERSION = {
  version: '1.35' satisfies GkeMinor,
  because: 'current, and GKE itself installs the CRDs of the Gateway API and of InferencePool since 1.34.0-gke.1626000',
  source: 'https://docs.cloud.google.com/kubernetes-engine/docs/concepts/about-gke-inference-gateway',
  asOf: '2026-11-21',
} as const;

/** The oldest GKE that the Inference Gateway supports; llm-d tests 1.33.4 and later. */
export const MIN_INFERENCE_GATEWAY_GKE_VERSION = '1.32.3';

/** The oldest GKE whose gateways of several clusters take InferencePools, per the guide that sets one up. */
export const MIN_MULTI_CLUSTER_INFERENCE_GATEWAY_GKE_VERSION = '1.34.1-gke.1127000';

/** Day on which the list of minors was read. */
export const GKE_VERSIONS_AS_OF = '2026-11-21';

const SHAPE = /^1\.\d+(\.\d+(-gke\.\d+)?)?$/;

/** Whether a string has the form of a GKE version: `1.35`, `1.34.0` or `1.34.0-gke.1626000`. */
export function isGkeVersion(version: string): boolean {
  return SHAPE.test(version);
}

/** The minor of a GKE version: `1.34.0-gke.1626000` -> `1.34`. @throws where it has not the form of one. */
export function gkeMinor(version: string): string {
  if (!isGkeVersion(version)) throw new Error(`${version} is not a GKE version: write 1.35 or 1.34.0-gke.1626000`);
  return version.split('.').slice(0, 2).join('.');
}

/**
 * Whether a GKE version is another or later. A bare minor, `1.34`, stands for its newest patch, since that is what a
 * release channel moves to; a patch without build, `1.34.0`, for its newest build.
 *
 * @throws where one of them has not the form of a GKE version.
 */
export function isGkeAtLeast(version: string, floor: string): boolean {
  return compare(upperBound(version), lowerBound(floor)) >= 0;
}

/** `1.34` -> a patch above all; `1.34.0` is above `1.34.0-gke.1` already, as semver orders pre-releases. */
function upperBound(version: string): string {
  return complete(version, Number.MAX_SAFE_INTEGER);
}

/** `1.34` -> its first build; `1.32.3` -> its first build. */
function lowerBound(floor: string): string {
  const version = complete(floor, 0);
  return version.includes('-') ? version : `${version}-gke.0`;
}

function complete(version: string, patch: number): string {
  const full = version === gkeMinor(version) ? `${version}.${patch}` : version;
  if (parse(full) === null) throw new Error(`${version} is not a GKE version`);
  return full;
}
