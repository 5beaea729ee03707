export { namespaceBoundary } from './namespace-boundary';
export { COLLECTOR_NAMESPACE } from './peers';
export { pickerToModel } from './picker-to-model';
