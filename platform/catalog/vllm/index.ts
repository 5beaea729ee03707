export { DEFAULT_VLLM_VERSION, isVllmAtLeast, NEWEST_VLLM_VERSION, tryFindVllmRelease } from './releases';
export { VLLM_RELEASES, vllmRelease, vllmVersionAt, type VllmRelease } from './releases';
export { VLLM_AS_OF, VLLM_SOURCE, type VllmFlagName, type VllmMetricName, type VllmVersion } from './table';
export type { KvCacheDtypeName, LoadFormatName, QuantizationName, ReasoningParserName, ToolParserName } from './table';
export { findMetric, HIDDEN_METRICS_FLAG, metricsOf, type VllmEngine, type VllmMetric } from './metrics';
export type { VllmMetricLookup, VllmMetricStatus } from './metrics';
export { architecturesOf, findVllmName, kvCacheDtypesOf, loadFormatsOf, namesOf, parsersOf } from './names';
export { quantizationsOf, type VllmNameKind, type VllmNameLookup } from './names';
export type { NameStatus } from './lifetime';
