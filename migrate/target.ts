import {
  apiVersionOf,
  findApiLevel,
  objectiveApi,
  PICKER_DEFAULT_VERSIONS,
  type PickerGeneration,
  pickerRelease,
  type PickerRelease,
  rawUrl,
} from '../platform/catalog';

/** The generation that is written. */
export interface Target {
  readonly generation: PickerGeneration;
  readonly release: PickerRelease;
  /** `inference.networking.k8s.io/v1`. */
  readonly poolApiVersion: string;
  /** API of objectives and rewrites. */
  readonly objectiveApiVersion: string;
  readonly objectiveGroup: string;
}

/** Group of InferencePool v1, the same for both generations. */
export const POOL_GROUP = 'inference.networking.k8s.io';

/** Group that pools, models and objectives had at first; the picker `gie` reads its objectives there still. */
export const FIRST_GROUP = objectiveApi('gie').group;

/** Group of the llm-d router's objectives. */
export const ROUTER_GROUP = objectiveApi('llm-d').group;

/** The newest release of a generation, and what it reads. */
export function targetOf(generation: PickerGeneration): Target {
  const release = pickerRelease(generation, PICKER_DEFAULT_VERSIONS[generation]);
  const { apiVersion, group } = objectiveApi(generation);
  return {
    generation,
    release,
    poolApiVersion: apiVersionOf(POOL_GROUP, 'InferencePool'),
    objectiveApiVersion: apiVersion,
    objectiveGroup: group,
  };
}

/** The picker in words: `the llm-d picker 0.10.0`. */
export function pickerOf({ release }: Target): string {
  return `the ${release.generation} picker ${release.version}`;
}

/** Where the definitions of kinds are that the target's picker reads, and that the user installs, by kind. */
export function definitionsOf(kinds: readonly string[], { objectiveGroup }: Target): Readonly<Record<string, string>> {
  const urls = kinds.map((kind) => [kind, findApiLevel(objectiveGroup, kind).crd] as const);
  return Object.fromEntries(urls.flatMap(([kind, crd]) => (crd === undefined ? [] : [[kind, rawUrl(crd)]])));
}
