import { CONTROLLER_LEVELS } from './api-levels/controllers';
import { GATEWAY_API_LEVELS } from './api-levels/gateway-api';
import { GKE_ADD_ON_LEVELS } from './api-levels/gke-add-ons';
import { GKE_NETWORKING_LEVELS } from './api-levels/gke-networking';
import { INFERENCE_API_LEVELS } from './api-levels/inference';
import { type ApiLevel, type ApiOwner, type CrdOwner, rawUrl } from './api-levels/row';
import { isGkeAtLeast } from './gke-versions';

/** Who installs a kind's CRD in a cluster of a given version, and how. */
export interface CrdInstaller {
  readonly by: CrdOwner;
  /** What has to be switched on for GKE to install it. */
  readonly needs?: string;
  /** Where the user gets it: the pinned manifest, ready for `kubectl apply --server-side -f`. */
  readonly url?: string;
  /** The chart that brings it, where its address was read. */
  readonly chart?: string;
}

/** Group and version of what a picker reads besides the pool. */
export interface ObjectiveApi {
  readonly group: string;
  readonly version: string;
  /** `group/version`. */
  readonly apiVersion: string;
  readonly kinds: readonly ['InferenceObjective', 'InferenceModelRewrite'];
}

/** Every API outside of Kubernetes itself that an environment can come to use. */
export const API_LEVELS: readonly ApiLevel[] = [
  ...GATEWAY_API_LEVELS,
  ...INFERENCE_API_LEVELS,
  ...GKE_NETWORKING_LEVELS,
  ...GKE_ADD_ON_LEVELS,
  ...CONTROLLER_LEVELS,
];

const BY_KIND: ReadonlyMap<string, ApiLevel> = new Map(
  API_LEVELS.map((level) => [`${level.kind}.${level.group}`, level]),
);

/** The row of a kind, or undefined where the catalogue has none. */
export function tryFindApiLevel(group: string, kind: string): ApiLevel | undefined {
  return BY_KIND.get(`${kind}.${group}`);
}

/** The row of a kind. @throws where the catalogue has none. */
export function findApiLevel(group: string, kind: string): ApiLevel {
  const level = tryFindApiLevel(group, kind);
  if (level === undefined) throw new Error(`no API level is known for ${kind}.${group}`);
  return level;
}

/**
 * Who installs a kind's CRD at a GKE version; undefined where that GKE does not have the API, or nobody has it any more.
 * A bare minor stands for its newest patch.
 *
 * @throws where the catalogue does not know the kind, or the version has not the form of one.
 */
export function installedBy(group: string, kind: string, gkeVersion: string): CrdInstaller | undefined {
  const level = findApiLevel(group, kind);
  const owner = level.owners.find((candidate) => holdsAt(candidate, gkeVersion));
  if (owner === undefined) return undefined;
  const url = owner.by === 'gke' || level.crd === undefined ? undefined : rawUrl(level.crd);
  return { by: owner.by, needs: owner.needs, url, chart: owner.chart };
}

/** Whether GKE itself installs the CRD at that version, so that no other copy may be applied. */
export function isGkeOwned(group: string, kind: string, gkeVersion: string): boolean {
  return tryFindApiLevel(group, kind) !== undefined && installedBy(group, kind, gkeVersion)?.by === 'gke';
}

/** `group/version` to write for a kind. @throws where the catalogue does not know it. */
export function apiVersionOf(group: string, kind: string): string {
  return `${group}/${findApiLevel(group, kind).versions[0]?.name ?? 'v1'}`;
}

/**
 * The API that holds objectives and rewrites for a picker. With both groups in one cluster the llm-d picker reads only
 * its own and ignores the other.
 */
export function objectiveApi(generation: 'llm-d' | 'gie'): ObjectiveApi {
  const group = generation === 'llm-d' ? 'llm-d.ai' : 'inference.networking.x-k8s.io';
  const apiVersion = apiVersionOf(group, 'InferenceObjective');
  const version = apiVersion.slice(group.length + 1);
  return { group, version, apiVersion, kinds: ['InferenceObjective', 'InferenceModelRewrite'] };
}

/** The kinds that exist at a GKE version with a picker generation, whoever installs them. */
export function apiLevelsAt(gkeVersion: string, generation: 'llm-d' | 'gie'): readonly ApiLevel[] {
  return API_LEVELS.filter(
    (level) =>
      (level.generation === undefined || level.generation === generation) &&
      level.owners.some((owner) => holdsAt(owner, gkeVersion)),
  );
}

function holdsAt({ from, until }: ApiOwner, gkeVersion: string): boolean {
  return (
    (from === undefined || isGkeAtLeast(gkeVersion, from)) && (until === undefined || !isGkeAtLeast(gkeVersion, until))
  );
}
