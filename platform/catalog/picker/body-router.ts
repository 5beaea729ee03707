import { PICKER_AS_OF } from './releases';
import { BODY_ROUTER_TABLES, type PickerGeneration } from './table';

/** The extension that copies the `model` field of a request's body into a header, so that a route can match it. */
export interface BodyRouter {
  readonly image: string;
  /** Version of the image; undefined where the project tags none. */
  readonly version?: string;
  readonly ports: { readonly extProc: 9004; readonly health: 9005; readonly metrics: 9090 };
  /** Header that takes the model as the client names it. */
  readonly modelHeader: 'X-Gateway-Model-Name';
  /** Header that takes the base model of an adapter, found in labelled ConfigMaps. */
  readonly baseModelHeader: 'X-Gateway-Base-Model-Name';
  /** Label of those ConfigMaps; their data are `baseModel` and `adapters`, a YAML list in a string. */
  readonly configMapLabel: { readonly key: string; readonly value: 'true' };
  /** What its container is called with. */
  readonly args: readonly string[];
  /** Names of its flags, without dashes. */
  readonly flags: readonly string[];
  /** Rights on ConfigMaps; a Role is enough where the variable NAMESPACE is set. */
  readonly rights: { readonly resources: readonly ['configmaps']; readonly verbs: readonly string[] };
  readonly unconfirmed: readonly string[];
  readonly source: string;
  readonly asOf: string;
}

/** Header by which routes tell models apart: a body-based router or the client sets it to the `model` of the request. */
export const MODEL_HEADER = 'X-Gateway-Model-Name';

const SHARED = {
  ports: { extProc: 9004, health: 9005, metrics: 9090 },
  modelHeader: MODEL_HEADER,
  baseModelHeader: 'X-Gateway-Base-Model-Name',
  asOf: PICKER_AS_OF,
} as const;

/** The body-based router of each generation. */
export const BODY_ROUTERS: Readonly<Record<PickerGeneration, BodyRouter>> = {
  gie: {
    ...SHARED,
    image: 'registry.k8s.io/gateway-api-inference-extension/bbr:v1.5.0',
    version: '1.5.0',
    configMapLabel: { key: 'inference.networking.k8s.io/bbr-managed', value: 'true' },
    args: [
      '--streaming',
      '--v=3',
      '--plugin',
      'body-field-to-header:model-extractor:{"fieldName":"model","headerName":"X-Gateway-Model-Name"}',
      '--plugin',
      'base-model-to-header:base-model-mapper',
      '--tracing=false',
    ],
    flags: Object.keys(BODY_ROUTER_TABLES.flags),
    // It reads each ConfigMap past the cache, so `get` is needed here.
    rights: { resources: ['configmaps'], verbs: ['get', 'list', 'watch'] },
    unconfirmed: [],
    source:
      'https://github.com/kubernetes-sigs/gateway-api-inference-extension/tree/v1.5.0/config/charts/body-based-routing',
  },
  'llm-d': {
    ...SHARED,
    image: 'ghcr.io/llm-d/llm-d-inference-payload-processor',
    configMapLabel: { key: 'inference.llm-d.ai/ipp-managed', value: 'true' },
    // Always full duplex: --streaming is an unknown flag here and ends it.
    args: ['--config-file', '/config/default-ipp-config.yaml', '--v=3', '--tracing=false'],
    flags: [...Object.keys(BODY_ROUTER_TABLES.flags).filter((flag) => flag !== 'streaming'), 'config-file'],
    rights: { resources: ['configmaps'], verbs: ['list', 'watch'] },
    unconfirmed: [
      'version: the project had no tag when it was read',
      'args: the format of its configuration was not read',
    ],
    source: 'https://github.com/llm-d/llm-d-inference-payload-processor',
  },
};
