export { featureStillInPreview } from './feature-still-in-preview';
export { gkeTooOldForExportedPools } from './gke-too-old-for-exported-pools';
export { gkeTooOldForInferenceGateway } from './gke-too-old-for-inference-gateway';
export { inferencePoolNotInstalledByGke } from './inference-pool-not-installed-by-gke';
export { pickerReadsMetricThatEngineLacks } from './picker-reads-metric-that-engine-lacks';
export { pickerReleaseNotConfirmed } from './picker-release-not-confirmed';
export { pickerWithoutFlowControl } from './picker-without-flow-control';
