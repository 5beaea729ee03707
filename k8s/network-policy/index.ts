export { bodyRouterBoundary } from './body-router';
export { guardrailBoundary } from './guardrail';
export { namespaceBoundary } from './namespace-boundary';
export { WHY_ANNOTATION } from './network-policy';
export { collectorNamespace } from './peers';
export { modelToMetadataServer } from './model-to-metadata-server';
export { pickerToModel } from './picker-to-model';
export { weightsFillerToHub } from './weights-filler';
