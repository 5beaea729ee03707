export { findPickerFlag, pickerFlagsOf, type PickerFlagLookup } from './flag';
export { comparePickerVersions, type PickerStatus } from './life';
export { findPickerMetric, pickerMetricsOf, type PickerMetricLookup } from './metric';
export { findPlugin, pluginsOf, type PickerParameter, type PickerPlugin, type PickerPluginLookup } from './plugin';
export { DEFAULT_PICKER, PICKER_AS_OF, PICKER_DEFAULT_VERSIONS, PICKER_GENERATIONS, PICKER_PORTS } from './releases';
export { pickerRelease, tryFindPickerRelease, type PickerRelease } from './releases';
export type { PickerGeneration, PickerMetricName, PickerPluginType } from './table';
