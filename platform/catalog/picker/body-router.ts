import { PICKER_AS_OF } from './releases';
import { BODY_ROUTER_TABLES, type PickerGeneration } from './table';

/** The extension that copies the `model` field of a request's body into a header, so that a route can match it. */
export interface BodyRouter {
  readonly image: string;
  readonly version: string;
  readonly ports: { readonly extProc: 9004; readonly health: 9005; readonly metrics: 9090 };
  /** Header that takes the model as the client names it. */
  readonly modelHeader: 'X-Gateway-Model-Name';
  /** Header that takes the base model of an adapter, found in labelled ConfigMaps. */
  readonly baseModelHeader: 'X-Gateway-Base-Model-Name';
  /** Label of those ConfigMaps; their data are `baseModel` and `adapters`, a YAML list in a string. */
  readonly configMapLabel: { readonly key: string; readonly value: 'true' };
  /** What its container is called with, beside the place of its configuration. */
  readonly args: readonly string[];
  /** The PayloadProcessorConfig that sets both headers; absent where flags do. */
  readonly config?: Readonly<Record<string, unknown>>;
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

/** Header that a body-based router sets to the base model; empty where it does not know the name. */
export const BASE_MODEL_HEADER = 'X-Gateway-Base-Model-Name';

const SHARED = {
  ports: { extProc: 9004, health: 9005, metrics: 9090 },
  modelHeader: MODEL_HEADER,
  baseModelHeader: BASE_MODEL_HEADER,
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
    image: 'ghcr.io/llm-d/llm-d-inference-payload-processor:v0.1.0',
    version: '0.1.0',
    configMapLabel: { key: 'inference.llm-d.ai/ipp-managed', value: 'true' },
    // Always full duplex: --streaming is an unknown flag here and ends it.
    args: ['--tracing=false'],
    config: {
      apiVersion: 'llm-d.ai/v1alpha1',
      kind: 'PayloadProcessorConfig',
      plugins: [
        { type: 'body-field-to-header', parameters: { fieldName: 'model', headerName: MODEL_HEADER } },
        { type: 'base-model-to-header' },
      ],
      profiles: [
        {
          name: 'default',
          plugins: { request: [{ pluginRef: 'body-field-to-header' }, { pluginRef: 'base-model-to-header' }] },
        },
      ],
    },
    // Plugins come from the file alone.
    flags: [
      ...Object.keys(BODY_ROUTER_TABLES.flags).filter((flag) => flag !== 'streaming' && flag !== 'plugin'),
      'config-file',
      'config-text',
    ],
    rights: { resources: ['configmaps'], verbs: ['list', 'watch'] },
    unconfirmed: [],
    source: 'https://github.com/llm-d/llm-d-inference-payload-processor/tree/v0.1.0',
  },
};
