export { BASE_MODEL_HEADER, BODY_ROUTERS, MODEL_HEADER, type BodyRouter } from './body-router';
export { findFeatureGate, pickerConfig, type PickerConfig, type PickerConfigField } from './config';
export type { PickerFeatureGate, PickerFlowControl } from './config';
export {
  PICKER_CONFIG_RULES,
  type PickerConfigRule,
  type PickerConfigRuleName,
  type PickerOutcome,
} from './config-rules';
export { PICKER_ENGINES, PICKER_PARSERS, ROLE_LABEL, type PickerEngine, type PickerParser } from './engines';
export type { PoolProtocol } from './engines';
export { findPickerFlag, pickerFlagsOf, type PickerFlagLookup } from './flag';
export { comparePickerVersions, type PickerStatus } from './life';
export { findPickerMetric, pickerMetricsOf, type PickerMetricLookup } from './metric';
export { findPlugin, pluginsOf, type PickerParameter, type PickerPlugin, type PickerPluginLookup } from './plugin';
export { DEFAULT_PICKER, PICKER_AS_OF, PICKER_DEFAULT_VERSIONS, PICKER_GENERATIONS, PICKER_PORTS } from './releases';
export { pickerRelease, tryFindPickerRelease, type PickerRelease } from './releases';
export type { PickerGeneration, PickerMetricName, PickerPluginType } from './table';
export { pickerFields } from './shape';
export { pickerHeaders, pickerHealth, pickerRejections, type PickerHeaders, type PickerHealth } from './protocol';
export type { PickerRejections } from './protocol';
export { PICKER_METRICS_READER_RULE, PICKER_MISSING_RIGHT_SECONDS, pickerRights, type PickerDuties } from './rbac';
export type { PickerRbacRule, PickerRights } from './rbac';
