import { comparePickerVersions, heldIn, type PickerStatus, statusIn } from './life';
import { PICKER_AS_OF, pickerRelease } from './releases';
import type { PackedLife, PickerGeneration } from './table';

/** A top-level field of the EndpointPickerConfig. A field that is not known ends either picker at once. */
export interface PickerConfigField {
  readonly name: string;
  /** Its shape: fields in braces, `[]` for lists, `?` for what may be left out. */
  readonly shape: string;
  /** What to write in its place: the field is accepted still, and loses where both are set. */
  readonly deprecatedUse?: string;
}

/** A feature gate of the EndpointPickerConfig. One that is not known ends either picker at once. */
export interface PickerFeatureGate {
  readonly name: string;
  readonly default: boolean;
  readonly note?: string;
}

/** What a release makes of its configuration. */
export interface PickerConfig {
  readonly kind: 'EndpointPickerConfig';
  readonly topLevel: readonly PickerConfigField[];
  readonly featureGates: readonly PickerFeatureGate[];
  /** Whether `name=true` and `name=false` are accepted beside the bare name. */
  readonly featureGateValues: boolean;
  /** Whether weights may have a fraction. */
  readonly fractionalWeights: boolean;
  /** The one profile that exists where no file is given: scorers with their weights. */
  readonly defaultProfile: Readonly<Record<string, number>>;
  /** Plugins that appear by themselves -> when. */
  readonly injected: Readonly<Record<string, string>>;
  readonly flowControl: PickerFlowControl;
  readonly source: string;
  readonly asOf: string;
}

/** What flow control takes where the configuration says nothing. */
export interface PickerFlowControl {
  readonly bandMaxBytes: number;
  /** Absent means without bound. */
  readonly bandMaxRequests?: number;
  /** Absent means as long as the client waits. */
  readonly requestTtlSeconds?: number;
  readonly orderingPolicy: 'fcfs-ordering-policy';
  readonly fairnessPolicy: 'global-strict-fairness-policy';
}

interface Dated extends PackedLife {
  readonly note?: string;
}

const WEIGHTED = 'plugins[]{pluginRef,weight?}';
const BAND = 'priority,maxBytes,maxRequests,fairnessPolicyRef,orderingPolicyRef';

const FIELDS: Readonly<Record<PickerGeneration, readonly (PickerConfigField & Dated)[]>> = {
  gie: [
    { name: 'plugins', shape: '[]{name?,type,parameters?}' },
    { name: 'schedulingProfiles', shape: `[]{name,${WEIGHTED}}` },
    { name: 'featureGates', shape: '[]', since: '1.2.0' },
    {
      name: 'saturationDetector',
      shape: '{queueDepthThreshold,kvCacheUtilThreshold,metricsStalenessThreshold}',
      since: '1.2.0',
      removedIn: '1.5.0',
    },
    { name: 'saturationDetector', shape: '{pluginRef}', since: '1.5.0' },
    { name: 'data', shape: '{sources[]{pluginRef,extractors[]{pluginRef}}}', since: '1.3.0', removedIn: '1.5.0' },
    { name: 'dataLayer', shape: '{sources[]{pluginRef,extractors[]{pluginRef}}}', since: '1.5.0' },
    {
      name: 'flowControl',
      shape:
        '{maxBytes,defaultRequestTTL,defaultPriorityBand,priorityBands[]{priority,maxBytes,fairnessPolicyRef,orderingPolicyRef}}',
      since: '1.4.0',
      removedIn: '1.5.0',
    },
    {
      name: 'flowControl',
      shape: `{maxBytes,maxRequests,defaultRequestTTL,defaultPriorityBand,priorityBands[]{${BAND}},usageLimitPolicyPluginRef}`,
      since: '1.5.0',
    },
    { name: 'parser', shape: '{pluginRef}', since: '1.5.0' },
  ],
  'llm-d': [
    { name: 'plugins', shape: '[]{name?,type,parameters?}' },
    { name: 'schedulingProfiles', shape: `[]{name,${WEIGHTED}}` },
    { name: 'featureGates', shape: '[]' },
    {
      name: 'dataLayer',
      shape:
        '{injectDefaults?,sources[]{pluginRef,extractors[]{pluginRef}},discovery?{pluginRef},crossReplicaSyncerPluginRef,crossReplicaSyncInterval}',
    },
    {
      name: 'flowControl',
      shape: `{maxBytes,maxRequests,defaultRequestTTL,defaultPriorityBand,defaultNegativePriorityBand,priorityBands[]{${BAND}},usageLimitPolicyPluginRef,saturationDetector{pluginRef},enableEviction}`,
    },
    { name: 'requestHandler', shape: '{parsers[]{pluginRef}}' },
    { name: 'saturationDetector', shape: '{pluginRef}', deprecatedUse: 'flowControl.saturationDetector' },
    { name: 'parser', shape: '{pluginRef}', deprecatedUse: 'requestHandler.parsers' },
  ],
};

const GATES: Readonly<Record<PickerGeneration, readonly (PickerFeatureGate & Dated)[]>> = {
  gie: [
    { name: 'flowControl', default: false, since: '1.2.0' },
    {
      name: 'dataLayer',
      default: false,
      since: '1.2.0',
      note: 'on already in 1.5.0: naming it overrides enableLegacyMetrics',
    },
    { name: 'prepareDataPlugins', default: false, since: '1.3.0', removedIn: '1.5.0' },
    { name: 'enableLegacyMetrics', default: false, since: '1.5.0' },
  ],
  'llm-d': [
    { name: 'flowControl', default: false },
    { name: 'dataLayer', default: false, removedIn: '0.10.0', note: 'naming it ends 0.10.0 at once' },
    { name: 'haPopulateNonLeaderDatastore', default: true, since: '0.10.0' },
  ],
};

const INJECTED = {
  'single-profile-handler': 'exactly one profile and no handler',
  'max-score-picker': 'a profile without a picker',
  'fcfs-ordering-policy': 'always',
  'global-strict-fairness-policy': 'always',
  'static-usage-limit-policy': 'always',
  'utilization-detector': 'no saturation detector named',
  'openai-parser': 'no parser named',
  'metrics-data-source': 'no data source of that name, unless turned off',
  'core-metrics-extractor': 'no data source of that name, unless turned off',
} as const;

/** Flow control by the first version of llm-d with it; GIE never changed its own. */
const LLMD_FLOW_CONTROL: Readonly<Record<string, Partial<PickerFlowControl>>> = {
  '0.9.0': {},
  '0.10.0': { bandMaxRequests: 5000, requestTtlSeconds: 60 },
};

/** What a release makes of its configuration. @throws where the release is not known. */
export function pickerConfig(generation: PickerGeneration, version: string): PickerConfig {
  const { version: bare, source } = pickerRelease(generation, version);
  const llmd = generation === 'llm-d';
  const parsers = { 'anthropic-parser': 'no parser named', 'vllmhttp-parser': 'no parser named' };
  return {
    kind: 'EndpointPickerConfig',
    topLevel: FIELDS[generation].filter((field) => statusIn(field, bare) === 'known'),
    featureGates: GATES[generation].filter((gate) => statusIn(gate, bare) === 'known'),
    featureGateValues: llmd && comparePickerVersions(bare, '0.10.0') >= 0,
    fractionalWeights: llmd || comparePickerVersions(bare, '1.4.0') >= 0,
    defaultProfile: { 'queue-scorer': 2, 'kv-cache-utilization-scorer': 2, 'prefix-cache-scorer': 3 },
    injected: llmd ? { ...INJECTED, ...parsers } : INJECTED,
    flowControl: {
      bandMaxBytes: 1_000_000_000,
      orderingPolicy: 'fcfs-ordering-policy',
      fairnessPolicy: 'global-strict-fairness-policy',
      ...(llmd ? heldIn(LLMD_FLOW_CONTROL, bare) : {}),
    },
    source,
    asOf: PICKER_AS_OF,
  };
}

/** How a feature gate stands in a release. @throws where the release is not known. */
export function findFeatureGate(generation: PickerGeneration, version: string, name: string): PickerStatus {
  const { version: bare } = pickerRelease(generation, version);
  const gate = GATES[generation].find((candidate) => candidate.name === name);
  return gate === undefined ? 'unknown' : statusIn(gate, bare);
}
