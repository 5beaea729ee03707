export { namespaceBoundary } from './namespace-boundary';
export { WHY_ANNOTATION } from './network-policy';
export { COLLECTOR_NAMESPACE } from './peers';
export { modelToMetadataServer } from './model-to-metadata-server';
export { pickerToModel } from './picker-to-model';
