import { objectiveApi } from '../api-levels';
import type { PickerGeneration } from './table';

/** Where the pickers' facts were read: the sources at their tags; 1.5.0 and the main branch of 2026-08-22 were run as well. */
const SOURCES: Readonly<Record<PickerGeneration, string>> = {
  'llm-d': 'https://github.com/llm-d/llm-d-router/tree/v0.10.0',
  gie: 'https://github.com/kubernetes-sigs/gateway-api-inference-extension/tree/v1.5.0',
};

/** Day on which the pickers were read. */
export const PICKER_AS_OF = '2026-11-21';

/** Releases of each generation whose facts are known, oldest first. */
export const PICKER_GENERATIONS = {
  'llm-d': { versions: ['0.9.0', '0.10.0'], newest: '0.10.0', notRead: ['0.11.0'] },
  gie: {
    versions: ['1.0.0', '1.0.2', '1.1.0', '1.2.0', '1.2.1', '1.3.0', '1.3.1', '1.4.0', '1.5.0'],
    newest: '1.5.0',
    /** From 1.6.0 on the project ships no production picker. */
    notRead: ['1.6.0', '1.6.2'],
  },
} as const satisfies Record<
  PickerGeneration,
  { versions: readonly string[]; newest: string; notRead: readonly string[] }
>;

/** The newest release of each generation whose facts are known. */
export const PICKER_DEFAULT_VERSIONS: Readonly<Record<PickerGeneration, string>> = {
  'llm-d': PICKER_GENERATIONS['llm-d'].newest,
  gie: PICKER_GENERATIONS.gie.newest,
};

/**
 * The picker that an environment gets when it names none. The Inference Extension ended its own at 1.5.0 and handed it
 * to llm-d, which GKE's documentation names since mid-2026.
 */
export const DEFAULT_PICKER = {
  generation: 'llm-d',
  version: '0.10.0',
  source: 'https://docs.cloud.google.com/kubernetes-engine/docs/concepts/about-gke-inference-gateway',
} as const satisfies { generation: PickerGeneration; version: string; source: string };

/**
 * The ports of either picker: ext_proc with a self-signed certificate, gRPC health in plain text, metrics as plain HTTP.
 * GKE checks the health of an EPP on 9003 by itself.
 */
export const PICKER_PORTS = { extProc: 9002, health: 9003, metrics: 9090 } as const;

/** One release of a picker. */
export interface PickerRelease {
  readonly generation: PickerGeneration;
  readonly version: string;
  readonly image: string;
  /** Sidecar of decode Pods that fetches from prefill Pods. */
  readonly disaggregationSidecarImage?: string;
  /** Chart that installs it, for those who do not use this program's manifests. */
  readonly chart: string;
  /** `apiVersion` to write into its EndpointPickerConfig, which is no CRD. */
  readonly configApiVersion: string;
  /** All that it accepts there; the others log a deprecation. */
  readonly acceptedConfigApiVersions: readonly string[];
  /** API of the objectives and rewrites that it reads. */
  readonly objectiveApi: { readonly group: string; readonly version: string };
  /** Pod label that names the engine; without it the picker takes `vllm`. */
  readonly engineTypeLabel: string;
  /** Whether a parameter that a plugin does not know stops the start; otherwise it is ignored in silence. */
  readonly strictParameters: boolean;
  /** Name of the Lease that leader election uses; `<namespace>` and `<pool>` stand for the pool's. */
  readonly leaseName: string;
  /** Statements above that no source of record confirms. */
  readonly unconfirmed: readonly string[];
  readonly source: string;
  readonly asOf: string;
}

/** The release, with or without a leading v, or undefined where its facts are not known. */
export function tryFindPickerRelease(generation: PickerGeneration, version: string): PickerRelease | undefined {
  const bare = version.replace(/^v/, '');
  const versions: readonly string[] = PICKER_GENERATIONS[generation].versions;
  if (!versions.includes(bare)) return undefined;
  return generation === 'gie' ? gieRelease(bare) : llmdRelease(bare);
}

/** The release, with or without a leading v. @throws where its facts are not known. */
export function pickerRelease(generation: PickerGeneration, version: string): PickerRelease {
  const release = tryFindPickerRelease(generation, version);
  if (release === undefined) {
    const known = PICKER_GENERATIONS[generation].versions.join(', ');
    throw new Error(`the ${generation} picker ${version} is not known: ${known}`);
  }
  return release;
}

function gieRelease(version: string): PickerRelease {
  const registry = 'registry.k8s.io/gateway-api-inference-extension';
  const configApiVersion = 'inference.networking.x-k8s.io/v1alpha1';
  return {
    generation: 'gie',
    version,
    image: `${registry}/epp:v${version}`,
    chart: `oci://${registry}/charts/inferencepool`,
    configApiVersion,
    acceptedConfigApiVersions: [configApiVersion],
    objectiveApi: objectiveApi('gie'),
    engineTypeLabel: 'inference.networking.k8s.io/engine-type',
    strictParameters: false,
    leaseName: 'epp-<namespace>-<pool>.gateway-api-inference-extension.sigs.k8s.io',
    unconfirmed: [],
    source: SOURCES.gie,
    asOf: PICKER_AS_OF,
  };
}

function llmdRelease(version: string): PickerRelease {
  return {
    generation: 'llm-d',
    version,
    image: `ghcr.io/llm-d/llm-d-router-endpoint-picker:v${version}`,
    disaggregationSidecarImage: `ghcr.io/llm-d/llm-d-router-disagg-sidecar:v${version}`,
    chart: 'oci://ghcr.io/llm-d/charts/llm-d-router-gateway',
    configApiVersion: 'llm-d.ai/v1alpha1',
    acceptedConfigApiVersions: ['llm-d.ai/v1alpha1', 'inference.networking.x-k8s.io/v1alpha1'],
    objectiveApi: objectiveApi('llm-d'),
    engineTypeLabel: 'llm-d.ai/engine-type',
    strictParameters: true,
    leaseName: 'epp-<namespace>-<pool>.llm-d.ai',
    unconfirmed: version === '0.9.0' ? ['images: their names were read for 0.10.0 and later'] : [],
    source: SOURCES['llm-d'],
    asOf: PICKER_AS_OF,
  };
}
